using Microsoft.AspNetCore.Components;
using Workbench.App.Features.BugClasses.Evidence;
using Workbench.App.Live;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Classify;

/// <summary>
/// Shows the class of a bug, who pays for its time and what the class rests on. Both ways to a class lead to the wizard, which
/// shows who pays before and after and asks for the reason of a class that differs from the evidence.
/// </summary>
public partial class BugClassPanel
{
    private ClassificationEvidence? _evidence;
    private Ticket? _read;
    private Actor? _actor;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Inject]
    public required BugEvidenceQuery Evidence { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private bool CanClassify =>
        _actor is { } actor && ClassificationPage.CanClassifyNow(Ticket, actor);

    private bool CanReply => _actor is { } actor && ClassificationPage.IsAllowed(actor);

    protected override async Task OnParametersSetAsync()
    {
        _actor ??= await Person.GetAsync();
        if (ReferenceEquals(_read, Ticket))
        {
            return;
        }

        // The page loads the ticket again when it is classified.
        _read = Ticket;
        _evidence = Ticket.BugClass is null
            ? null
            : await Evidence.RunAsync(_actor, Ticket.Number, CancellationToken.None);
    }

    private void Open(string step) =>
        Navigation.NavigateTo(ClassificationPage.Link(Ticket.Number, step));
}
