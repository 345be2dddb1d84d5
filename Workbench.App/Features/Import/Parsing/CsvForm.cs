using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Workbench.App.Features.Import.Parsing;

/// <summary>
/// How a file is written: in UTF-8 with commas, or as Excel in Sweden saves CSV, with semicolons, decimal commas and in
/// Windows-1252. Decided for each file by itself.
/// </summary>
/// <param name="Content">The content in UTF-8.</param>
internal sealed record CsvForm(byte[] Content, char Separator, bool WasWindows1252)
{
    /// <summary>Bytes of Windows-1252 that Western texts contain besides letters: quotes, dashes, §, °, ´.</summary>
    private const string PlausibleMarks = "‘’“”–—…•§°´·½²³";

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(
        1252
    )!;

    /// <summary>A comma can be in a number only where it separates no columns.</summary>
    public bool HasDecimalComma => Separator != ',';

    public static CsvForm Detect(byte[] content)
    {
        var separator = SeparatorOf(content);
        return !Utf8.IsValid(content) && IsWindows1252(content, separator)
            ? new(Encoding.UTF8.GetBytes(Windows1252.GetString(content)), separator, true)
            : new(content, separator, false);
    }

    /// <summary>Says how the file was read, once for the file.</summary>
    public IReadOnlyList<ImportRemark> Remarks(ImportTable table)
    {
        var remarks = new List<ImportRemark>();
        if (Separator != ',')
        {
            var name = Separator == ';' ? "semicolons" : "tabs";
            Add($"was read with {name} between the columns, and with decimal commas");
        }

        if (WasWindows1252)
        {
            Add("is not UTF-8 and was read as Windows-1252: check that å, ä and ö are right");
        }

        return remarks;

        void Add(string text) => remarks.Add(new(table.File, 1, RowError.WholeFile, text));
    }

    /// <summary>The header has no quoted text, so what stands between its names is the separator.</summary>
    private static char SeparatorOf(byte[] content)
    {
        var end = content.AsSpan().IndexOfAny((byte)'\n', (byte)'\r');
        var header = content.AsSpan(0, end < 0 ? content.Length : end);
        return header.Contains((byte)',') ? ','
            : header.Contains((byte)';') ? ';'
            : header.Contains((byte)'\t') ? '\t'
            : ',';
    }

    /// <summary>
    /// Whether a file that is not UTF-8 is Windows-1252. A file with letters in UTF-8 is UTF-8 with a broken place. In a file
    /// with commas, which Excel in Sweden doesn't write, a single odd byte outside a word is a broken place too.
    /// </summary>
    private static bool IsWindows1252(byte[] content, char separator)
    {
        var (count, isInWord) = (0, false);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] < 0x80)
            {
                continue;
            }

            if (Rune.DecodeFromUtf8(content.AsSpan(i), out _, out _) == OperationStatus.Done)
            {
                return false;
            }

            if (!IsPlausible(content, i))
            {
                return false;
            }

            count++;
            isInWord |= LettersBeside(content, i) > 1;
        }

        return separator != ',' || count > 1 || isInWord;
    }

    /// <summary>Counts the letters directly before and after a byte, two on each side at most.</summary>
    private static int LettersBeside(byte[] content, int i)
    {
        var before = content.AsSpan(Math.Max(0, i - 2), Math.Min(2, i)).ToArray().Reverse();
        var after = content.AsSpan(i + 1, Math.Min(2, content.Length - i - 1)).ToArray();
        return Count(before) + Count(after);

        static int Count(IEnumerable<byte> bytes) =>
            bytes.TakeWhile(b => char.IsAsciiLetter((char)b)).Count();
    }

    private static bool IsPlausible(byte[] content, int i)
    {
        var character = Windows1252.GetString(content, i, 1)[0];
        // Most letters begin with one of the two bytes in UTF-8: it is half a letter rather.
        return (char.IsLetter(character) && character is not ('Â' or 'Ã'))
            || PlausibleMarks.Contains(character, StringComparison.Ordinal)
            // A space that does not break, between the thousands of a number, and the sign of a currency.
            || (
                character is '\u00A0' or '€' or '£'
                && (i == 0 || content[i - 1] < 0x80)
                && (i + 1 == content.Length || content[i + 1] < 0x80)
            );
    }
}
