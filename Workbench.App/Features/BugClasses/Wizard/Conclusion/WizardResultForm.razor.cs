using Microsoft.AspNetCore.Components;
using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Wizard.Conclusion;

/// <summary>
/// Shows the suggested class and why, or what to try next; lets the technician choose another class with a reason. Shows who is
/// informed, who pays before and after and what changes before the class is given. If the figures change meanwhile, the new ones
/// are shown before anything is saved.
/// </summary>
public partial class WizardResultForm
{
    private ElementReference _heading;
    private BugClassPreview? _preview;
    private Ticket? _previewed;
    private Refusal? _refusal;
    private Guid _operation = Guid.NewGuid();
    private bool _isWorking;

    [Parameter, EditorRequired]
    public required WizardForm Form { get; set; }

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter]
    public WizardAutosave? Autosave { get; set; }

    /// <summary>Raised when something was typed or chosen.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    /// <summary>Raised when the bug is classified.</summary>
    [Parameter]
    public EventCallback<ClassifyBugResult> Classified { get; set; }

    [Inject]
    public required BugClassPreviewQuery Query { get; init; }

    [Inject]
    public required ClassifyBug Classify { get; init; }

    private IReadOnlyList<NextStep> Steps => NextSteps.After(Form.Questions.Answers);

    private string VerdictText =>
        Form.Questions.Verdict switch
        {
            { SuggestedClass: { } suggested } => Formats.Text(
                BugClassesTexts.Wizard_ComesTo,
                (int)suggested,
                DomainText.For(suggested)
            ),
            { Answers.Count: 0 } => BugClassesTexts.Wizard_ChooseWithReason,
            _ => BugClassesTexts.Wizard_ComesToNothing,
        };

    private string ConfirmText =>
        Form.Class is { } bugClass
            ? Formats.Text(BugClassesTexts.Wizard_Confirm, (int)bugClass)
            : BugClassesTexts.Choose;

    private bool IsReady =>
        !_isWorking
        && Form.Class is { } bugClass
        && _preview?.BugClass == bugClass
        && (!Form.DiffersFromSuggestion || !string.IsNullOrWhiteSpace(Form.Reason));

    protected override async Task OnParametersSetAsync()
    {
        // The page loads the ticket again when it or the customer's hours change; the figures may then differ.
        if (!ReferenceEquals(_previewed, Ticket) || _preview?.BugClass != Form.Class)
        {
            _previewed = Ticket;
            await PreviewAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _heading.FocusAsync();
        }
    }

    private Task ChangedAsync() => Changed.InvokeAsync();

    private async Task ChooseAsync(BugClass bugClass)
    {
        Form.Chosen = bugClass == Form.Questions.Verdict.SuggestedClass ? null : bugClass;
        _refusal = null;
        await PreviewAsync();
        await ChangedAsync();
    }

    private async Task PreviewAsync()
    {
        // Another class may be chosen before the answer arrives.
        while (Form.Class is { } requested)
        {
            var outcome = await Query.RunAsync(
                Actor,
                Ticket.Number,
                requested,
                CancellationToken.None
            );
            if (requested == Form.Class)
            {
                _preview = outcome.Match<BugClassPreview?>(preview => preview, _ => null);
                _refusal = outcome.Refusal ?? _refusal;
                return;
            }
        }

        _preview = null;
    }

    private async Task ClassifyAsync()
    {
        if (_isWorking || Form.ToInput() is not { } input || _preview is not { } preview)
        {
            return;
        }

        _isWorking = true;
        var outcome = await Classify.RunAsync(
            Actor,
            new(Ticket.Number, preview.Version, _operation),
            input,
            CancellationToken.None
        );
        _isWorking = false;
        _operation = Guid.NewGuid();
        _refusal = outcome.Refusal;
        if (_refusal is null)
        {
            await Classified.InvokeAsync(outcome.Match(result => result, _ => null!));
        }
    }
}
