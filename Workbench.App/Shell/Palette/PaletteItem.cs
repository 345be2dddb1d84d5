namespace Workbench.App.Shell.Palette;

/// <summary>
/// An item of the palette: a page to open or an action to run. It has either an address (relative to the base) or an action.
/// </summary>
public sealed record PaletteItem(string Title, string? Detail = null)
{
    private const int LastRank = 4;

    public string? Href { get; init; }

    /// <summary>Whether the browser must load the address, because it isn't a live page.</summary>
    public bool ForceLoad { get; init; }

    public Func<Task>? Action { get; init; }

    /// <summary>The shortcut for the same action, shown at the end of the line.</summary>
    public string? Keys { get; init; }

    /// <summary>A line below the title, such as the passage by which the item was found.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the item comes after all others, whatever its title is.</summary>
    public bool IsLast { get; init; }

    /// <summary>
    /// The rank that the item has at most, because it was found by something that its title doesn't show, such as the email
    /// address of a contact.
    /// </summary>
    public int MaxRank { get; init; } = 3;

    /// <summary>
    /// Returns how well the item matches the text. Lower is better: an exact match, then a word that begins with the text.
    /// </summary>
    public int RankFor(string text) =>
        IsLast ? LastRank
        : text.Length == 0 ? 0
        : string.Equals(Title, text, StringComparison.OrdinalIgnoreCase) ? 0
        : Title.StartsWith(text, StringComparison.CurrentCultureIgnoreCase) ? 1
        : Title.Contains($" {text}", StringComparison.CurrentCultureIgnoreCase)
            ? Math.Min(2, MaxRank)
        : MaxRank;
}
