package extract

// referIt finds the body that «it» at token t means: who spoke in the sentence before, «Acme said it was ready. It added …».
func (q *quoter) referIt(d *Document, a *attribution, t int) {
	if !q.english {
		return
	}
	last := q.lastSpeaker(t, func(*spoken) bool { return true })
	if last.body && last.id != 0 && last.until > d.sentenceBefore(t) && d.inOneParagraph(last.token, t) {
		a.id, a.name = last.id, last.name
	}
}
