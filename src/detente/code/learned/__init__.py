"""What is learnt from our own hand-coded texts (gold/): small linear models beside the frames.

`signals` says what is known of a clause, `linear` weighs it, `propose` adds the events that no frame finds and tells
how likely each is, `sides` decides between the parties that the rules offer. tools/train.py fits all of them.
"""
