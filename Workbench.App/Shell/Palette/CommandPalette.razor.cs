using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Workbench.App.Shell.Components;

namespace Workbench.App.Shell.Palette;

/// <summary>Shows the command palette: one text field that searches all sources, operated with arrows and Enter.</summary>
public sealed partial class CommandPalette : IDisposable
{
    /// <summary>How long to wait after a keystroke before searching.</summary>
    private static readonly TimeSpan TypingDelay = TimeSpan.FromMilliseconds(120);

    private readonly PaletteList _list = new();
    private CancellationTokenSource _search = new();
    private ModalDialog? _dialog;
    private string _text = "";
    private bool _open;
    private bool _searching;
    private bool _executesWhenFound;

    [Inject]
    public required IEnumerable<IPaletteSource> Sources { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required PaletteOpener Opener { get; set; }

    public void Dispose() => _search.Dispose();

    protected override void OnInitialized() => Opener.Register(() => InvokeAsync(OpenAsync));

    private static string LineId(int at) => $"palette-line-{at}";

    private async Task OpenAsync()
    {
        _text = "";
        _open = true;
        await FindAsync(TimeSpan.Zero);
        StateHasChanged();
        await _dialog!.OpenAsync();
    }

    private void OnClosed()
    {
        _open = false;
        _search.Cancel();
    }

    private Task SearchAsync() => FindAsync(TypingDelay);

    /// <summary>Searches. Only the newest search shows its result.</summary>
    private async Task FindAsync(TimeSpan pause)
    {
        await _search.CancelAsync();
        _search.Dispose();
        _search = new CancellationTokenSource();
        var ct = _search.Token;
        _searching = true;
        _executesWhenFound = false;
        try
        {
            await Task.Delay(pause, ct);
            var found = new List<PaletteItem>();
            foreach (var source in Sources)
            {
                found.AddRange(await source.FindAsync(_text.Trim(), ct));
            }

            ct.ThrowIfCancellationRequested();
            _list.SetItems([.. found.OrderBy(item => item.RankFor(_text.Trim()))]);
            _searching = false;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // A newer search has started, or the palette was closed.
            return;
        }

        if (_executesWhenFound && _list.SelectedItem is { } item)
        {
            await ExecuteAsync(item);
        }
    }

    private Task KeyAsync(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown":
                _list.Move(1);
                return Task.CompletedTask;
            case "ArrowUp":
                _list.Move(-1);
                return Task.CompletedTask;
            case "Enter" when _searching:
                // What is listed was found for an earlier text.
                _executesWhenFound = true;
                return Task.CompletedTask;
            case "Enter" when _list.SelectedItem is { } item:
                return ExecuteAsync(item);
            default:
                return Task.CompletedTask;
        }
    }

    private async Task ExecuteAsync(PaletteItem item)
    {
        await _dialog!.CloseAsync();
        if (item.Href is not null)
        {
            Navigation.NavigateTo(item.Href, item.ForceLoad);
        }
        else if (item.Action is not null)
        {
            await item.Action();
        }
    }
}
