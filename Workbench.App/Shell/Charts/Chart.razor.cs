using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Workbench.App.Shell.Interop;

namespace Workbench.App.Shell.Charts;

/// <summary>
/// Draws a chart with Apache ECharts, which is loaded by the first chart of a page (docs/decisions/0020). A screen reader reads the
/// label; the page shows the same numbers in a table.
/// </summary>
public sealed partial class Chart : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private ElementReference _element;
    private IJSObjectReference? _module;
    private string? _shown;

    [Parameter, EditorRequired]
    public required ChartOptions Options { get; set; }

    /// <summary>What the chart shows, in a sentence.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Inject]
    public required IJSRuntime Js { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var content = JsonSerializer.Serialize(Options, Json);
        if (string.Equals(content, _shown, StringComparison.Ordinal))
        {
            return;
        }

        _shown = content;
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["chart.js"]}");
        await _module.InvokeVoidAsync("drawChart", _element, content);
    }

    public ValueTask DisposeAsync() => _module.InvokeAndDisposeAsync("removeCharts");
}
