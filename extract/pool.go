package extract

// pool hands out values and takes them back all at once: what one article needed, the next one uses again.
type pool[T any] struct {
	all  []*T
	used int
}

// reset takes all values back.
func (p *pool[T]) reset() { p.used = 0 }

// taken is the values handed out.
func (p *pool[T]) taken() []*T { return p.all[:p.used] }

// take hands out a value, as it was left when it was used last.
func (p *pool[T]) take() *T {
	if p.used == len(p.all) {
		p.all = append(p.all, new(T))
	}
	p.used++
	return p.all[p.used-1]
}
