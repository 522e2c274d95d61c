"""What is learnt from our own hand-coded texts (gold/): small linear models beside the frames.

`signals` says what is known of a clause, `linear` weighs it, `propose` adds the events that no frame finds and tells
how likely each is, `sides` decides between the parties that the rules offer, `homes` whose the nameless are. How the
features read stands in `signs` (of clauses) and `speaking` (of parties), in groups: learning flattens them, coding adds
up what it has kept of each.
tools/train.py fits all of them.
"""
