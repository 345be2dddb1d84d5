namespace Workbench.App.Shell.Palette;

/// <summary>One thing to go to or to do. Either an address (relative to the base) or an action.</summary>
public sealed record PaletteItem(string Title, string? Detail = null)
{
    public string? Href { get; init; }

    /// <summary>The address lies outside the live pages: the browser loads it.</summary>
    public bool ForceLoad { get; init; }

    public Func<Task>? Action { get; init; }

    /// <summary>The key that does the same, shown at the end of the line.</summary>
    public string? Keys { get; init; }

    /// <summary>How well it fits what was typed: lowest where it is just that, then where a word of it begins so.</summary>
    public int RankFor(string text) =>
        text.Length == 0 ? 0
        : string.Equals(Title, text, StringComparison.OrdinalIgnoreCase) ? 0
        : Title.StartsWith(text, StringComparison.CurrentCultureIgnoreCase) ? 1
        : Title.Contains($" {text}", StringComparison.CurrentCultureIgnoreCase) ? 2
        : 3;
}
