namespace Workbench.App.Shell.Palette;

/// <summary>Lets any component open the palette, which the layout contains once.</summary>
public sealed class PaletteOpener
{
    private Func<Task> _openAsync = () => Task.CompletedTask;

    public Task OpenAsync() => _openAsync();

    internal void Register(Func<Task> open) => _openAsync = open;
}
