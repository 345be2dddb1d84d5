using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.BugClasses.Wizard.Questions;

/// <summary>The questions that are answered, each a way back to it.</summary>
public partial class WizardAnswerList
{
    [Parameter, EditorRequired]
    public required QuestionnaireSession Questions { get; set; }

    /// <summary>Given how many answers lie before the question.</summary>
    [Parameter]
    public EventCallback<int> AnswerSelected { get; set; }
}
