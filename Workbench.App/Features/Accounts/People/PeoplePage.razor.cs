using Microsoft.AspNetCore.Components;
using Workbench.App.Commands.Auditing;
using Workbench.App.Features.Accounts.Passwords;
using Workbench.App.Features.Accounts.People.Activation;
using Workbench.App.Features.Accounts.People.Edit;
using Workbench.App.Features.Accounts.People.EditRoles;
using Workbench.App.Features.Accounts.People.Invite;
using Workbench.App.Features.Accounts.People.Join;
using Workbench.App.Features.Accounts.People.Tickets;
using Workbench.App.Live;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Tags;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.People;

/// <summary>Lists the people who can sign in, with their roles.</summary>
public sealed partial class PeoplePage : IDisposable
{
    private readonly CancellationTokenSource _disposal = new();
    private List<PersonView> _people = [];
    private IDisposable? _subscription;
    private string? _problem;
    private InviteDialog? _invite;
    private RolesDialog? _roles;
    private EditPersonDialog? _edit;
    private JoinDialog? _join;
    private LeavingDialog? _leaving;
    private PersonConfirmDialog? _reset;
    private OneTimeLinkDialog? _link;

    [Inject]
    public required PeopleQuery People { get; set; }

    [Inject]
    public required ActivatePerson ActivatePerson { get; set; }

    [Inject]
    public required ResetPassword ResetPassword { get; set; }

    [Inject]
    public required ReadingRecorder Readings { get; set; }

    [Inject]
    public required CurrentPerson CurrentPerson { get; set; }

    [Inject]
    public required ChangeFeed Feed { get; set; }

    private string SummaryText =>
        Formats.Text(
            AccountsTexts.People_Sum,
            _people.Count(p => p.State is PersonState.Active or PersonState.Locked)
        );

    public void Dispose()
    {
        _subscription?.Dispose();
        _disposal.Cancel();
        _disposal.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _subscription = Feed.Subscribe(changes =>
        {
            if (changes.Any(c => c.Topic == ChangeTopic.Person))
            {
                _ = InvokeAsync(RefreshAsync);
            }
        });
        await LoadAsync();
        if (_problem is null)
        {
            await Readings.RecordAsync(
                await CurrentPerson.GetAsync(),
                AuditedReading.People,
                "",
                null,
                _disposal.Token
            );
        }
    }

    private async Task RefreshAsync()
    {
        if (!_disposal.IsCancellationRequested)
        {
            await LoadAsync();
            StateHasChanged();
        }
    }

    private async Task LoadAsync()
    {
        var outcome = await People.RunAsync(await CurrentPerson.GetAsync(), _disposal.Token);
        _problem = outcome.ErrorText();
        _people = outcome.Match(people => people, _ => []);
    }

    private async Task ActivateAsync(PersonView person)
    {
        var outcome = await ActivatePerson.RunAsync(
            await CurrentPerson.GetAsync(),
            person.Id,
            Guid.NewGuid(),
            _disposal.Token
        );
        await LoadAsync();
        _problem = outcome.ErrorText();
    }

    private async Task<string?> ResetAsync(PersonView person, Guid operationId)
    {
        var reset = await ResetPassword.RunAsync(
            await CurrentPerson.GetAsync(),
            person.Id,
            operationId,
            _disposal.Token
        );
        await reset.Match(ShowLinkAsync, _ => Task.CompletedTask);
        return reset.ErrorText();
    }

    private Task ShowLinkAsync(OneTimeLink link) => _link!.OpenAsync(link);

    private static string LabelFor(string action, PersonView person) => $"{action}: {person.Name}";

    private static string LinkActionText(PersonView person) =>
        person.State == PersonState.Invited
            ? AccountsTexts.People_NewLink
            : AccountsTexts.People_ResetPassword;

    private static TagKind TagKindOf(PersonState state) =>
        state switch
        {
            PersonState.Active => TagKind.Ok,
            PersonState.Invited => TagKind.Due,
            PersonState.Locked => TagKind.Late,
            PersonState.Inactive => TagKind.Idle,
        };

    private static string StateText(PersonState state) =>
        state switch
        {
            PersonState.Active => AccountsTexts.People_StateActive,
            PersonState.Invited => AccountsTexts.People_StateInvited,
            PersonState.Locked => AccountsTexts.People_StateLocked,
            PersonState.Inactive => AccountsTexts.People_StateInactive,
        };
}
