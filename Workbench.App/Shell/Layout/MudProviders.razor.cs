using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Workbench.App.Shell.Interop;
using Workbench.App.Shell.Theme;

namespace Workbench.App.Shell.Layout;

/// <summary>Adds MudBlazor's four providers once, above all layouts, with the theme.</summary>
public sealed partial class MudProviders : IAsyncDisposable
{
    private readonly CancellationTokenSource _disposal = new();
    private DotNetObjectReference<MudProviders>? _self;
    private IJSObjectReference? _module;

    [Parameter]
    public ThemeChoice Theme { get; set; }

    [Inject]
    public required ThemeState State { get; set; }

    [Inject]
    public required IJSRuntime Js { get; set; }

    [JSInvokable]
    public void SystemThemeChanged(bool dark) => State.SetSystemPreference(dark);

    protected override void OnInitialized()
    {
        State.Initialize(Theme, ApplyAsync);
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
            _disposal.Token,
            $"./{Assets["theme.js"]}"
        );
        State.SetSystemPreference(await _module.InvokeAsync<bool>("start", _disposal.Token, _self));
    }

    public async ValueTask DisposeAsync()
    {
        State.Changed -= OnChanged;
        await _disposal.CancelAsync();
        _self?.Dispose();
        await _module.InvokeAndDisposeAsync("stop");
        _disposal.Dispose();
    }

    private async Task<bool> ApplyAsync(ThemeChoice choice) =>
        _module is not null
        && await _module.InvokeAsync<bool>("setTheme", _disposal.Token, choice.ToAttribute());

    private void OnChanged(object? sender, EventArgs e) => _ = InvokeAsync(StateHasChanged);
}
