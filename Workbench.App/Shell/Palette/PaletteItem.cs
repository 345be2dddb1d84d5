namespace Workbench.App.Shell.Palette;

/// <summary>One thing to go to or to do. Either an address (relative to the base) or an action.</summary>
public sealed record PaletteItem(string Title, string? Detail = null)
{
    public string? Href { get; init; }

    /// <summary>The address lies outside the live pages: the browser loads it.</summary>
    public bool FullLoad { get; init; }

    public Func<Task>? Action { get; init; }

    /// <summary>The key that does the same, shown at the end of the line.</summary>
    public string? Keys { get; init; }
}
