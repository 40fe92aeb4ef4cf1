"""Ranks articles for questions with Xapian: German stemmer, OR, BM25 as it comes.

All words are stemmed: by default it leaves capitalised ones alone, which in German are the nouns.
Reads JSON lines: first {"articles": n, "limit": n}, then that many {"id", "text"}; each line after them is a question
(a JSON string) and is answered by one line, the ids found, best first.
"""
import json
import sys

import xapian


def main():
    head = json.loads(sys.stdin.readline())
    stemmer = xapian.Stem("german")
    database = xapian.WritableDatabase("", xapian.DB_BACKEND_INMEMORY)
    generator = xapian.TermGenerator()
    generator.set_stemmer(stemmer)
    generator.set_stemming_strategy(xapian.TermGenerator.STEM_ALL)
    for _ in range(head["articles"]):
        article = json.loads(sys.stdin.readline())
        document = xapian.Document()
        document.set_data(article["id"])
        generator.set_document(document)
        generator.index_text(article["text"])
        database.add_document(document)
    parser = xapian.QueryParser()
    parser.set_stemmer(stemmer)
    parser.set_stemming_strategy(xapian.QueryParser.STEM_ALL)
    parser.set_default_op(xapian.Query.OP_OR)
    enquire = xapian.Enquire(database)
    for line in sys.stdin:
        # No flags: a question is words, never the parser's own language.
        enquire.set_query(parser.parse_query(json.loads(line), 0))
        found = [match.document.get_data().decode() for match in enquire.get_mset(0, head["limit"])]
        print(json.dumps(found), flush=True)


main()
