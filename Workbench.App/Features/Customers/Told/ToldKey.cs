using System.Globalization;

namespace Workbench.App.Features.Customers.Told;

/// <summary>The place of something that was told in the list, newest first. A page begins after such a place.</summary>
/// <param name="At">UTC.</param>
/// <param name="Source">The number of the ticket, escalation or customer.</param>
/// <param name="No">Counted per source.</param>
public sealed record ToldKey(DateTime At, ToldKind Kind, int Source, int No)
{
    /// <summary>By what the list is ordered.</summary>
    public (DateTime At, ToldKind Kind, int Source, int No) Order => (At, Kind, Source, No);

    /// <summary>The key as the address states it.</summary>
    public string Text =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{new DateTimeOffset(At).ToUnixTimeMilliseconds()}-{(int)Kind}-{Source}-{No}"
        );

    /// <summary>Parses a key; null if the text is none.</summary>
    public static ToldKey? Parse(string? text)
    {
        var parts = (text ?? "").Split('-');
        return
            parts.Length == 4
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            && TryParse(parts[1], out var kind)
            && Enum.IsDefined((ToldKind)kind)
            && TryParse(parts[2], out var source)
            && TryParse(parts[3], out var no)
            ? new(
                DateTimeOffset.FromUnixTimeMilliseconds(at).UtcDateTime,
                (ToldKind)kind,
                source,
                no
            )
            : null;
    }

    private static bool TryParse(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
