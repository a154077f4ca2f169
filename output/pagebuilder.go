package output

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"

	"github.com/klauspost/compress/zstd"
	"github.com/parquet-go/parquet-go/encoding/rle"
	"github.com/parquet-go/parquet-go/encoding/thrift"
	"github.com/parquet-go/parquet-go/format"
)

// pageBuilder is what the leaves of a table share to end a page.
type pageBuilder struct {
	zstd       *zstd.Encoder
	body       []byte
	encoded    []byte // a part of the body
	compressed []byte
	header     bytesWriter
}

// appendLevels appends levels of 0 and 1 to the body, their length before them.
func (p *pageBuilder) appendLevels(levels []byte) (err error) {
	one := rle.Encoding{BitWidth: 1}
	if p.encoded, err = one.EncodeLevels(p.encoded, levels); err != nil {
		return err
	}
	p.body = append(binary.LittleEndian.AppendUint32(p.body, uint32(len(p.encoded))), p.encoded...)
	return nil
}

// appendPage appends a page: its header, completed, and its body, compressed.
func (p *pageBuilder) appendPage(dst []byte, header *format.PageHeader, body []byte) ([]byte, error) {
	p.compressed = p.zstd.EncodeAll(body, p.compressed[:0])
	header.UncompressedPageSize = int32(len(body))
	header.CompressedPageSize = int32(len(p.compressed))
	header.CRC = int32(crc32.ChecksumIEEE(p.compressed))
	p.header = p.header[:0]
	if err := appendThrift(&p.header, header); err != nil {
		return dst, err
	}
	return append(append(dst, p.header...), p.compressed...), nil
}

// appendThrift appends a structure of the format.
func appendThrift[T any](dst *bytesWriter, structure *T) error {
	return thrift.NewEncoder(new(thrift.CompactProtocol).NewWriter(dst)).Encode(structure)
}

// newPageEncoder makes the encoder that all tables share. A larger window than a page would cost memory.
func newPageEncoder() (*zstd.Encoder, error) {
	e, err := zstd.NewWriter(nil,
		zstd.WithEncoderLevel(zstd.SpeedFastest),
		zstd.WithWindowSize(pageWeight),
		zstd.WithLowerEncoderMem(true),
		zstd.WithZeroFrames(true), // of empty dictionaries
		zstd.WithEncoderCRC(false))
	if err != nil {
		return nil, fmt.Errorf("making the encoder of pages: %w", err)
	}
	return e, nil
}

// bytesWriter is a buffer of bytes as an io.Writer.
type bytesWriter []byte

func (w *bytesWriter) Write(b []byte) (int, error) {
	*w = append(*w, b...)
	return len(b), nil
}
