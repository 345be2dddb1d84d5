namespace Workbench.App.Shell.Palette;

/// <summary>Lets any part of a page open the palette, which stands once in the layout.</summary>
public sealed class PaletteOpener
{
    private Func<Task> _openAsync = () => Task.CompletedTask;

    public Task OpenAsync() => _openAsync();

    internal void Register(Func<Task> open) => _openAsync = open;
}
