package timex

import "strconv"

// Length is a TIMEX3 length: some number of a unit, P6Y.
type Length struct {
	Count   Decimal
	Unit    Unit
	Unknown bool // PXY: a number that the text does not state
}

func (p *Parts) length() Length {
	return Length{p.Count, Unit(p.Get(FieldUnit)), p.Has(FieldUnknown) || p.Count.Coef == 0}
}

// granularity is the unit in which the length is written: halves of years and seasons in months.
func (l Length) granularity() Unit {
	if l.Unit == Half || l.Unit == Season {
		return Month
	}
	return l.Unit
}

// Append writes the length, and adds plus where it has a unit: PT2H30M.
func (l Length) Append(b []byte, plus Length) []byte {
	b = append(b, 'P')
	if l.Unit != NoUnit && l.Unit <= Hour {
		b = append(b, 'T')
	}
	b = l.append(b)
	if plus.Unit == NoUnit {
		return b
	}
	if plus.Unit <= Hour && l.Unit > Hour {
		b = append(b, 'T')
	}
	return plus.append(b)
}

func (l Length) append(b []byte) []byte {
	switch {
	case l.Unknown && l.Unit == Half:
		return append(b, "XM"...)
	case l.Unknown:
		return append(append(b, 'X'), designators[l.Unit]...)
	case l.Unit == Half:
		l = Length{Count: Decimal{l.Count.Coef * 6, l.Count.Exp}, Unit: Month}
	case l.Unit == Season:
		l = Length{Count: Decimal{l.Count.Coef * 3, l.Count.Exp}, Unit: Month}
	}
	return append(l.Count.append(b), designators[l.Unit]...)
}

// fits reports whether the number is one that can be written and counted with: below 10^12, to nine places.
func (d Decimal) fits() bool {
	for exp := d.Exp; exp > 0; exp-- {
		if d.Coef > 1e12 {
			return false
		}
		d.Coef *= 10
	}
	return d.Coef >= 0 && d.Coef < 1e12 && d.Exp >= -9
}

// append writes the number without exponent and without zeros at its end.
func (d Decimal) append(b []byte) []byte {
	for d.Exp < 0 && d.Coef%10 == 0 {
		d.Coef, d.Exp = d.Coef/10, d.Exp+1
	}
	for ; d.Exp > 0; d.Exp-- {
		d.Coef *= 10
	}
	if d.Exp == 0 {
		return strconv.AppendInt(b, d.Coef, 10)
	}
	unit := int64(1)
	for range -d.Exp {
		unit *= 10
	}
	b = append(strconv.AppendInt(b, d.Coef/unit, 10), '.')
	return appendNumber(b, int(d.Coef%unit), int(-d.Exp))
}

// whole is the number where it has no fraction.
func (d Decimal) whole() (int, bool) {
	for d.Exp < 0 && d.Coef%10 == 0 {
		d.Coef, d.Exp = d.Coef/10, d.Exp+1
	}
	for d.Exp > 0 && d.Coef < 1e9 {
		d.Coef, d.Exp = d.Coef*10, d.Exp-1
	}
	return int(d.Coef), d.Exp == 0
}

// inMonths turns a broken number of a unit into whole months, as far as that goes: 1.5 years are 18.
func (d Decimal) inMonths(unit Unit) (int, bool) {
	if unit.months() == 0 {
		return 0, false
	}
	return Decimal{d.Coef * int64(unit.months()), d.Exp}.whole()
}
