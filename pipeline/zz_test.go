package pipeline
import ("testing")
func BenchmarkLoad(b *testing.B){ for b.Loop(){ l:=NewLanguages(); x,err:=l.load("ru"); if err!=nil{b.Fatal(err)}; _ = x; s := NewStreet(l); s.extractor("ru") } }
