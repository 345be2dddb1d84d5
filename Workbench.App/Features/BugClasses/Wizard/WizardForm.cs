using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Features.BugClasses.Wizard.Questions;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Wizard;

/// <summary>The questions with their answers, and what is chosen after them.</summary>
public sealed class WizardForm
{
    public QuestionnaireSession Questions { get; } = new();

    /// <summary>Null while it is what the answers come to.</summary>
    public BugClass? Chosen { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>The report to the product group that the bug joins; null to open one.</summary>
    public int? Report { get; set; }

    /// <summary>Of the report that is opened.</summary>
    public string Title { get; set; } = "";

    /// <summary>The number of the latest classification that whoever answers has seen; zero for none.</summary>
    public int SeenNo { get; set; }

    public BugClass? Class => Chosen ?? Questions.Verdict.SuggestedClass;

    /// <summary>Choosing it asks for a reason.</summary>
    public bool DiffersFromSuggestion =>
        Class is { } chosen && Questions.Verdict.Check(chosen, "") is not null;

    public bool IsBlank =>
        Questions.IsBlank && Chosen is null && Reason.Length == 0 && Report is null;

    /// <summary>What to say to the program; null while no class is chosen.</summary>
    public ClassifyBugInput? ToInput() =>
        Class is { } chosen
            ? new(chosen, Questions.Answers, DiffersFromSuggestion ? Reason : "")
            {
                ProductReport = ProductReportRules.IsReportable(chosen) ? Report : null,
                Title = ProductReportRules.IsReportable(chosen) && Report is null ? Title : "",
            }
            : null;
}
