using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Live;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Classify;

/// <summary>Shows the class of a bug and who pays for its time, and lets the technician choose a class.</summary>
public partial class BugClassPanel
{
    private ModalDialog? _dialog;
    private Guid _operation = Guid.NewGuid();
    private long? _seenVersion;
    private BugClass? _chosen;
    private Refusal? _refusal;
    private Actor? _actor;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    /// <summary>The version that is shown.</summary>
    [Parameter]
    public long? Version { get; set; }

    [Inject]
    public required ClassifyBug Classify { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private bool CanClassify =>
        _actor is { } actor && ClassificationPage.CanClassifyNow(Ticket, actor);

    private bool CanReply => _actor is { } actor && ClassificationPage.IsAllowed(actor);

    protected override async Task OnInitializedAsync() => _actor = await Person.GetAsync();

    private void OpenWizard() =>
        Navigation.NavigateTo(
            ClassificationPage.Link(Ticket.Number, ClassificationPage.ShowQuestions)
        );

    private async Task OpenAsync()
    {
        (_chosen, _refusal, _operation) = (Ticket.BugClass, null, Guid.NewGuid());
        _seenVersion = Version;
        await _dialog!.OpenAsync();
    }

    private async Task ClassifyAsync()
    {
        var outcome = await Classify.RunAsync(
            _actor!,
            new(Ticket.Number, _seenVersion, _operation),
            ClassifyBugInput.WithoutAnswers(_chosen!.Value),
            CancellationToken.None
        );
        _refusal = outcome.Refusal;
        if (_refusal is null)
        {
            await _dialog!.CloseAsync();
            Snackbar.Add(
                Formats.Text(BugClassesTexts.Saved, Ticket.Number, (int)_chosen.Value),
                Severity.Success
            );
        }
    }
}
