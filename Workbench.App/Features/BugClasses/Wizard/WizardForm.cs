using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Features.BugClasses.Wizard.Questions;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Wizard;

/// <summary>Holds the questions with their answers, and the choices that follow.</summary>
public sealed class WizardForm
{
    public QuestionnaireSession Questions { get; } = new();

    /// <summary>The chosen class; null while the suggested class applies.</summary>
    public BugClass? Chosen { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>The number of the product report that the bug joins; null to open one.</summary>
    public int? Report { get; set; }

    /// <summary>Whether the technician chose to open a report although an identical one is open.</summary>
    public bool OpensReport { get; set; }

    /// <summary>The title of a new product report.</summary>
    public string Title { get; set; } = "";

    /// <summary>The number of the latest classification that the technician has seen; zero for none.</summary>
    public int SeenNo { get; set; }

    public BugClass? Class => Chosen ?? Questions.Verdict.SuggestedClass;

    /// <summary>Whether the chosen class differs from the suggested one and so needs a reason.</summary>
    public bool DiffersFromSuggestion =>
        Class is { } chosen && Questions.Verdict.Check(chosen, "") is not null;

    public bool IsBlank =>
        Questions.IsBlank && Chosen is null && Reason.Length == 0 && Report is null;

    /// <summary>Returns the input for the use case; null while no class is chosen.</summary>
    public ClassifyBugInput? ToInput() =>
        Class is { } chosen
            ? new(chosen, Questions.Answers, DiffersFromSuggestion ? Reason : "")
            {
                ProductReport = ProductReportRules.IsReportable(chosen) ? Report : null,
                Title = ProductReportRules.IsReportable(chosen) && Report is null ? Title : "",
            }
            : null;
}
