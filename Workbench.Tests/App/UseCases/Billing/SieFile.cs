using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Workbench.Tests.UseCases.Billing;

/// <summary>
/// Reads a bookkeeping file as the standard describes it: lines with a label and fields, which are parted by spaces and may
/// stand in quotation marks; the postings of a voucher in braces.
/// </summary>
internal sealed partial class SieFile
{
    private readonly List<(string Label, List<string> Fields)> records = [];

    public List<SieVoucher> Vouchers { get; } = [];

    public IEnumerable<string> Labels => records.Select(r => r.Label);

    public IEnumerable<int> Accounts =>
        records
            .Where(r => string.Equals(r.Label, "#KONTO", StringComparison.Ordinal))
            .Select(r => int.Parse(r.Fields[0], CultureInfo.InvariantCulture));

    public List<string> Fields(string label) =>
        records.Single(r => string.Equals(r.Label, label, StringComparison.Ordinal)).Fields;

    public static SieFile Parse(byte[] content)
    {
        var file = new SieFile();
        var text = CodePagesEncodingProvider.Instance.GetEncoding(437)!.GetString(content);
        var isInVoucher = false;
        foreach (var line in text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            switch (line)
            {
                case "{":
                    isInVoucher = true;
                    break;
                case "}":
                    isInVoucher = false;
                    break;
                default:
                    file.Add(line, isInVoucher);
                    break;
            }
        }

        return file;
    }

    private void Add(string line, bool isInVoucher)
    {
        var fields = Field()
            .Matches(line)
            .Select(m =>
                m.Value.StartsWith('"')
                    ? m.Value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal)
                    : m.Value
            )
            .ToList();
        var label = fields[0];
        fields.RemoveAt(0);
        records.Add((label, fields));
        if (string.Equals(label, "#VER", StringComparison.Ordinal))
        {
            Vouchers.Add(new(fields[2], []));
        }
        else if (isInVoucher)
        {
            Vouchers[^1]
                .Postings.Add(
                    new(
                        int.Parse(fields[0], CultureInfo.InvariantCulture),
                        (long)(decimal.Parse(fields[2], CultureInfo.InvariantCulture) * 100),
                        fields[4]
                    )
                );
        }
    }

    [GeneratedRegex("""\"(\\\"|[^\"])*\"|\{\}|[^ \t]+""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Field();
}
