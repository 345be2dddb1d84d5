using Microsoft.AspNetCore.Components;
using Workbench.Domain;

namespace Workbench.App.Shell.Components;

/// <summary>Offers the way out of a refusal, if the page knows one. The text of the refusal stands beside it.</summary>
public partial class RemedyButton
{
    [Parameter, EditorRequired]
    public Refusal? Refusal { get; set; }

    /// <summary>Raised before the way out opens, so that a dialog can close.</summary>
    [Parameter]
    public EventCallback OnUsed { get; set; }

    /// <summary>The ways out that the page knows; null where it knows none.</summary>
    [CascadingParameter]
    public IRefusalRemedies? Remedies { get; set; }

    private RefusalRemedy? Remedy => Refusal is null ? null : Remedies?.For(Refusal);

    private async Task UseAsync()
    {
        var remedy = Remedy;
        await OnUsed.InvokeAsync();
        await remedy!.OpenAsync!();
    }
}
