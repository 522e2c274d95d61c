"""Write data/actors/index.bin anew after a table of the actor book was changed: `python tools/index_actors.py`."""

from detente.code.actorindex import INDEX, write_index

if __name__ == "__main__":
    write_index()
    print(INDEX, INDEX.stat().st_size)
