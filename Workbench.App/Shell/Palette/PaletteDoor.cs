namespace Workbench.App.Shell.Palette;

/// <summary>Lets any part of a page open the palette, which stands once in the layout.</summary>
public sealed class PaletteDoor
{
    private Func<Task> _open = () => Task.CompletedTask;

    public Task OpenAsync() => _open();

    internal void Leads(Func<Task> open) => _open = open;
}
