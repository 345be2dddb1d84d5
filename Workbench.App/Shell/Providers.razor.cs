using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Workbench.App.Shell.Theme;

namespace Workbench.App.Shell;

/// <summary>MudBlazor's four providers, once, above all layouts (M2), and the theme that they follow.</summary>
public sealed partial class Providers : IAsyncDisposable
{
    private readonly CancellationTokenSource _life = new();
    private DotNetObjectReference<Providers>? _self;
    private IJSObjectReference? _module;

    [Parameter]
    public ThemeChoice Theme { get; set; }

    [Inject]
    public required ThemeState State { get; set; }

    [Inject]
    public required IJSRuntime Js { get; set; }

    [JSInvokable]
    public void DarkChanged(bool dark) => State.SystemSays(dark);

    protected override void OnInitialized()
    {
        State.Begin(Theme, ApplyAsync);
        State.Changed += OnChanged;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _self = DotNetObjectReference.Create(this);
        _module = await Js.InvokeAsync<IJSObjectReference>(
            "import",
            _life.Token,
            $"./{Assets["theme.js"]}"
        );
        State.SystemSays(await _module.InvokeAsync<bool>("start", _life.Token, _self));
    }

    public async ValueTask DisposeAsync()
    {
        State.Changed -= OnChanged;
        await _life.CancelAsync();
        _self?.Dispose();
        await _module.InvokeAndDisposeAsync("stop");
        _life.Dispose();
    }

    private async Task<bool> ApplyAsync(ThemeChoice choice) =>
        _module is not null
        && await _module.InvokeAsync<bool>("choose", _life.Token, choice.ToAttribute());

    private void OnChanged(object? sender, EventArgs e) => _ = InvokeAsync(StateHasChanged);
}
