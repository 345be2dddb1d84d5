using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using MudBlazor.Services;
using Workbench.App.Commands;
using Workbench.App.Features.Customers;
using Workbench.App.Features.Customers.Add;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Features.Tickets.Presence;
using Workbench.App.Live;
using Workbench.App.Live.Presence;
using Workbench.App.Settings;
using Workbench.App.Shell.Keyboard;
using Workbench.App.Shell.Language;
using Workbench.App.Shell.Navigation;
using Workbench.App.Shell.Palette;
using Workbench.App.Shell.Slots;
using Workbench.App.Shell.Theme;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Tests.Shell;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages;

/// <summary>Renders pages with the services of the real shell, the real use cases and a real database.</summary>
public abstract class PageTestContext : BunitContext, IAsyncLifetime
{
    private readonly TestAuthenticationStateProvider testAuthenticationStateProvider = new();

    /// <summary>The default of one second is too short while other tests keep the machine busy.</summary>
    static PageTestContext() => DefaultWaitTimeout = TimeSpan.FromSeconds(20);

    protected TestHost Host { get; private set; } = null!;

    /// <summary>The person who is signed in.</summary>
    protected Actor CurrentActor => testAuthenticationStateProvider.Actor!;

    protected ChangeFeed Feed => Host.Get<ChangeFeed>();

    /// <summary>The current address, relative to the base address.</summary>
    protected string Address
    {
        get
        {
            var navigation = Services.GetRequiredService<NavigationManager>();
            return navigation.ToBaseRelativePath(navigation.Uri);
        }
    }

    /// <summary>The database; overridden by tests of what pages ask it.</summary>
    protected virtual StorageProvider Provider => StorageProvider.Sqlite;

    /// <summary>The maximum of started tickets per technician; overridden by tests of the limit.</summary>
    protected virtual int MaxStartedTickets => 100_000;

    protected KeyboardShortcuts Keys => Services.GetRequiredService<KeyboardShortcuts>();

    /// <summary>The texts of the snackbars, oldest first.</summary>
    protected IEnumerable<(string? Text, Severity Severity)> Snackbars =>
        Services
            .GetRequiredService<ISnackbar>()
            .ShownSnackbars.Select(s => (s.Message, s.Severity));

    public async ValueTask InitializeAsync()
    {
        Host = await TestHost.OpenAsync(Provider, maxStartedTickets: MaxStartedTickets);
        JSInterop.Mode = JSRuntimeMode.Loose;
        ComponentFactories.Add<SlotOutlet, CheckedSlotOutlet>();
        Services.AddMudServices(o => o.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddTransient<MudLocalizer, MudBlazorLocalizer>();
        Services.AddSingleton<TimeProvider>(Host.Clock);
        Services.AddSingleton<AuthenticationStateProvider>(testAuthenticationStateProvider);
        Services.AddCascadingAuthenticationState();
        Services.AddSingleton<AntiforgeryStateProvider, NoAntiforgeryStateProvider>();
        Services.AddScoped<CurrentPerson>();
        Services.AddScoped<ThemeState>();
        Services.AddScoped<KeyboardShortcuts>();
        Services.AddScoped<PaletteOpener>();
        Services.AddScoped(_ => new CircuitPresence(Host.Get<PresenceTracker>()));
        Services.AddSingleton<StockholmClock>();
        Services.AddSingleton<RefreshScheduler, ImmediateRefreshScheduler>();
        foreach (var contribution in Host.Get<IEnumerable<SlotContribution>>())
        {
            Services.AddSingleton(contribution);
        }

        foreach (var badge in Host.Get<IEnumerable<NavigationBadge>>())
        {
            Services.AddSingleton(badge);
        }

        Services.AddFallbackServiceProvider(Host.Services);
    }

    /// <summary>Creates a person and signs them in.</summary>
    protected async Task<Actor> SignInAsync(string name, Roles roles) =>
        SignIn(await Host.CreatePersonAsync(name, roles));

    protected Actor SignIn(Actor actor)
    {
        testAuthenticationStateProvider.Actor = actor;
        return actor;
    }

    /// <summary>Renders a component. Not async, so that the language set here still applies to the rest of the test.</summary>
    protected IRenderedComponent<T> RenderPage<T>(
        Action<ComponentParameterCollectionBuilder<T>>? parameters = null,
        string language = Languages.English
    )
        where T : IComponent
    {
        CultureInfo.CurrentCulture = new(language);
        CultureInfo.CurrentUICulture = new(language);
        return Render<T>(parameters ?? (_ => { }));
    }

    /// <summary>Returns the ticket as its page reads it, for tests of its panels.</summary>
    protected async Task<TicketView> ViewAsync(int number) =>
        (await Host.Get<TicketQuery>().RunAsync(CurrentActor, number, default))!;

    /// <summary>Creates a customer with a package of ten hours that launches on the given day, or has no launch date.</summary>
    protected async Task<int> CreateUnlaunchedCustomerAsync(string number, DateOnly? launchedOn)
    {
        await Host.CreateCustomerAsync("9999");
        var input = new CustomerInput(number, $"Butik {number}", "", "", launchedOn);
        var id = (
            await Host.Get<AddCustomer>().RunAsync(Actor.Program, input, Guid.NewGuid(), default)
        ).ShouldSucceed();
        (
            await Host.Get<Workbench.App.Features.Agreements.AgreementOpening.OpenAgreement>()
                .RunAsync(
                    Actor.Program,
                    id,
                    TestHostData.LaunchDate,
                    "P10",
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();
        return id;
    }

    /// <summary>Changes a person's roles. Their open page stays, as in the moment before it is signed out.</summary>
    protected Task SetRolesAsync(Actor person, Roles roles) =>
        Host.Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                new(Actor.Program, "GivenRoles", Roles.Administrator, person.Name, null),
                async (context, ct) =>
                {
                    (await context.Db.People.SingleAsync(p => p.Id == person.Id, ct)).Roles = roles;
                    context.RecordChange(ChangeTopic.Person, person.Id);
                    return Unit.Value;
                },
                default
            );

    /// <summary>Advances the clock far enough for a page that has just shown a change to show the next one.</summary>
    protected void AdvanceOneSecond() => Host.Clock.Advance(TimeSpan.FromSeconds(1));

    /// <summary>Waits until no open page is being refreshed.</summary>
    protected async Task WaitUntilRefreshedAsync()
    {
        var scheduler = Services.GetRequiredService<RefreshScheduler>();
        using var timeout = new CancellationTokenSource(DefaultWaitTimeout);
        while (!scheduler.IsIdle)
        {
            await Task.Delay(1, timeout.Token);
        }
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await Host.DisposeAsync();
    }
}
