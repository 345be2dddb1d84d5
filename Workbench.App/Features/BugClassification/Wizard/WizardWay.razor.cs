using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.BugClassification.Wizard;

/// <summary>The questions that are answered, each a way back to it.</summary>
public partial class WizardWay
{
    [Parameter, EditorRequired]
    public required BugWizard Questions { get; set; }

    /// <summary>Given how many answers lie before the question.</summary>
    [Parameter]
    public EventCallback<int> GoTo { get; set; }
}
