using System.Globalization;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Workbench.App.Shell.RichTexts;

/// <summary>Turns <c>#123</c> into a link to ticket 123.</summary>
internal sealed class TicketReferenceParser : InlineParser
{
    private const int MaxDigits = 7;

    public TicketReferenceParser() => OpeningCharacters = ['#'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        if (before.IsAlphaNumeric() || before is '#' or '&' or '/')
        {
            return false;
        }

        var number = 0;
        var digits = 0;
        while (slice.PeekChar(digits + 1) is >= '0' and <= '9' and var digit)
        {
            number = number * 10 + (digit - '0');
            if (++digits > MaxDigits)
            {
                return false;
            }
        }

        var after = slice.PeekChar(digits + 1);
        if (number == 0 || after.IsAlphaNumeric() || after is '_')
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var link = new LinkInline($"tickets/{number.ToString(CultureInfo.InvariantCulture)}", "")
        {
            Span = new(start, start + digits),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        link.AppendChild(
            new LiteralInline(slice.Text.Substring(slice.Start, digits + 1)) { IsClosed = true }
        );
        link.SetData(typeof(TicketReferenceParser), true);
        processor.Inline = link;
        slice.Start += digits + 1;
        return true;
    }
}
