using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Workbench.App.Shell.Interop;

namespace Workbench.App.Shell.Keyboard;

/// <summary>
/// Listens to the keyboard for the whole page. It is placed inside the error boundary, so that an exception of a shortcut is
/// shown like any other.
/// </summary>
public sealed class KeyListener : ComponentBase, IAsyncDisposable
{
    private readonly CancellationTokenSource _disposal = new();
    private DotNetObjectReference<KeyListener>? _self;
    private IJSObjectReference? _module;

    [Inject]
    public required KeyboardShortcuts Shortcuts { get; set; }

    [Inject]
    public required IJSRuntime Js { get; set; }

    [JSInvokable]
    public async Task KeyPressedAsync(string keys)
    {
        try
        {
            await Shortcuts.PressAsync(keys);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await DispatchExceptionAsync(failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Shortcuts.Changed -= OnChanged;
        await _disposal.CancelAsync();
        _self?.Dispose();
        await _module.InvokeAndDisposeAsync("stop");
        _disposal.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        // Subscribes before the first call to the browser; otherwise keys that are registered meanwhile would be missed.
        Shortcuts.Changed += OnChanged;
        _self = DotNetObjectReference.Create(this);
        var module = await Js.InvokeAsync<IJSObjectReference>(
            "import",
            _disposal.Token,
            $"./{Assets["keyboard.js"]}"
        );
        await module.InvokeVoidAsync("start", _disposal.Token, _self);
        _module = module;
        await SendAcceptedKeysAsync();
    }

    private string[] AcceptedKeys() => [.. Shortcuts.Active.Select(shortcut => shortcut.Keys)];

    private void OnChanged(object? sender, EventArgs e) => _ = InvokeAsync(SendAcceptedKeysAsync);

    private async Task SendAcceptedKeysAsync()
    {
        if (_module is null)
        {
            return;
        }

        try
        {
            await _module.InvokeVoidAsync(
                "setAcceptedKeys",
                _disposal.Token,
                (object)AcceptedKeys()
            );
        }
        catch (Exception exception)
            when (exception is JSDisconnectedException or OperationCanceledException)
        {
            // The page is closing.
        }
    }
}
