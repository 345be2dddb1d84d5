namespace Workbench.App.Shell.Palette;

/// <summary>
/// Provides items for the palette. Registered as a scoped service; sources are asked in the order of registration.
/// </summary>
public interface IPaletteSource
{
    /// <summary>Returns a few items that match the text, best first. For an empty text it returns suggestions.</summary>
    Task<IReadOnlyList<PaletteItem>> FindAsync(string text, CancellationToken cancellationToken);
}
