package extract

// listItems reads the items of a list whose first one has the cue: «Во-первых, сказал он, … Во-вторых, …».
// An item runs on to the next one or to the end of paragraph p.
func (q *quoter) listItems(d *Document, p int) {
	for s := d.Paragraphs[p].First; s < d.Paragraphs[p].Last; s++ {
		sentence := &d.Sentences[s]
		if !d.Lexemes[sentence.First].In(q.nextItem) || q.isSaid(sentence.Last-1) || len(q.cuesIn(sentence.First, sentence.Last)) > 0 {
			continue
		}
		a, ok := q.speakerOfItem(d, p)
		if !ok {
			continue
		}
		last := sentence.Last
		for n := s + 1; n < d.Paragraphs[p].Last && !d.Lexemes[d.Sentences[n].First].In(q.nextItem); n++ {
			last = d.Sentences[n].Last
		}
		q.add(d, Indirect, "item", &a, run{sentence.First + 1, last})
	}
}

// speakerOfItem is who said the item before, in this paragraph or the one before.
func (q *quoter) speakerOfItem(d *Document, p int) (attribution, bool) {
	if len(d.Quotes) == 0 {
		return attribution{}, false
	}
	before := &d.Quotes[len(d.Quotes)-1]
	sentence := &d.Sentences[before.Sentence]
	opens := d.Lexemes[sentence.First]
	if sentence.Paragraph+1 < p || !before.HasSpeaker() || !opens.In(q.firstItem) && !opens.In(q.nextItem) {
		return attribution{}, false
	}
	return attribution{naming: naming{speaker: before.Speaker, id: before.SpeakerID, name: before.SpeakerName}}, true
}
