namespace Workbench.App.Shell.Palette;

/// <summary>A source of things for the palette, registered as a scoped service; asked in the order of registration.</summary>
public interface IPaletteSource
{
    /// <summary>What fits the text, best first, a handful; for an empty text what is offered before anything is typed.</summary>
    Task<IReadOnlyList<PaletteItem>> FindAsync(string text, CancellationToken cancellationToken);
}
