using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Features.BugClasses.Evidence;

/// <summary>
/// Lists the answers that a class rests on, with who gave it, and why if the class differs from the answers.
/// </summary>
public partial class EvidenceList
{
    [Parameter, EditorRequired]
    public required ClassificationEvidence Evidence { get; set; }

    private string ByText =>
        Formats.Text(
            Evidence.Classification switch
            {
                { IsOverruled: false } => BugClassesTexts.Evidence_By,
                { SuggestedClass: null } => BugClassesTexts.Evidence_ByWithoutSuggestion,
                _ => BugClassesTexts.Evidence_ByOverruled,
            },
            (int)Evidence.Classification.ChosenClass,
            Evidence.Classification.ActorName,
            Formats.DateAndTime(Evidence.Classification.ClassifiedAt),
            (int?)Evidence.Classification.SuggestedClass
        );
}
