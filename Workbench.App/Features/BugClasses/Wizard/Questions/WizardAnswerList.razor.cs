using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.BugClasses.Wizard.Questions;

/// <summary>Lists the answered questions. Each one leads back to its question.</summary>
public partial class WizardAnswerList
{
    [Parameter, EditorRequired]
    public required QuestionnaireSession Questions { get; set; }

    /// <summary>Raised with the number of answers before the selected question.</summary>
    [Parameter]
    public EventCallback<int> AnswerSelected { get; set; }
}
