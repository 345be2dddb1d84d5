using Microsoft.AspNetCore.Components;
using Workbench.App.Shell;
using Workbench.App.Shell.Parts;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.People;

/// <summary>Who can sign in, and as what.</summary>
public sealed partial class PeoplePage : IDisposable
{
    private readonly CancellationTokenSource _life = new();
    private List<PersonView> _people = [];
    private IDisposable? _news;
    private string? _problem;
    private InviteDialog? _invite;
    private RolesDialog? _roles;
    private ConfirmDialog? _deactivate;
    private ConfirmDialog? _reset;
    private LinkDialog? _link;

    [Inject]
    public required PeopleQuery People { get; set; }

    [Inject]
    public required ActivatePerson ActivatePerson { get; set; }

    [Inject]
    public required DeactivatePerson DeactivatePerson { get; set; }

    [Inject]
    public required ResetPassword ResetPassword { get; set; }

    [Inject]
    public required CurrentPerson Me { get; set; }

    [Inject]
    public required ChangeFeed Feed { get; set; }

    private string Sum =>
        Formats.Text(
            Texts.People_Sum,
            _people.Count(p => p.State is PersonState.Active or PersonState.Locked)
        );

    public void Dispose()
    {
        _news?.Dispose();
        _life.Cancel();
        _life.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _news = Feed.Subscribe(changes =>
        {
            if (changes.Any(c => c.Topic == ChangeTopic.Person))
            {
                _ = InvokeAsync(RefreshAsync);
            }
        });
        await LoadAsync();
    }

    private async Task RefreshAsync()
    {
        if (!_life.IsCancellationRequested)
        {
            await LoadAsync();
            StateHasChanged();
        }
    }

    private async Task LoadAsync()
    {
        var outcome = await People.RunAsync(await Me.GetAsync(), _life.Token);
        _problem = outcome.ErrorText();
        _people = outcome.Match(people => people, _ => []);
    }

    private async Task ActivateAsync(PersonView person)
    {
        var done = await ActivatePerson.RunAsync(
            await Me.GetAsync(),
            person.Id,
            Guid.NewGuid(),
            _life.Token
        );
        await LoadAsync();
        _problem = done.ErrorText();
    }

    private async Task<string?> DeactivateAsync(PersonView person, Guid operationId)
    {
        var done = await DeactivatePerson.RunAsync(
            await Me.GetAsync(),
            person.Id,
            operationId,
            _life.Token
        );
        return done.ErrorText();
    }

    private async Task<string?> ResetAsync(PersonView person, Guid operationId)
    {
        var reset = await ResetPassword.RunAsync(
            await Me.GetAsync(),
            person.Id,
            operationId,
            _life.Token
        );
        await reset.Match(ShowLinkAsync, _ => Task.CompletedTask);
        return reset.ErrorText();
    }

    private Task ShowLinkAsync(OneTimeLink link) => _link!.OpenAsync(link);

    private static string Named(string action, PersonView person) => $"{action}: {person.Name}";

    private static string LinkAction(PersonView person) =>
        person.State == PersonState.Invited ? Texts.People_NewLink : Texts.People_ResetPassword;

    private static TagKind TagOf(PersonState state) =>
        state switch
        {
            PersonState.Active => TagKind.Ok,
            PersonState.Invited => TagKind.Due,
            PersonState.Locked => TagKind.Late,
            PersonState.Inactive => TagKind.Idle,
        };

    private static string StateName(PersonState state) =>
        state switch
        {
            PersonState.Active => Texts.People_StateActive,
            PersonState.Invited => Texts.People_StateInvited,
            PersonState.Locked => Texts.People_StateLocked,
            PersonState.Inactive => Texts.People_StateInactive,
        };
}
