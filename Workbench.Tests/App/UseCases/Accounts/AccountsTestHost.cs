using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Workbench.App.Commands;
using Workbench.App.Features.Accounts.Passwords;
using Workbench.App.Features.Accounts.People.Invite;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Features.Accounts.Setup;
using Workbench.App.Features.Accounts.SignIn;
using Workbench.App.Hosting;
using Workbench.App.Jobs;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Accounts;

/// <summary>Hosts the app on a new SQLite file, with a clock that the test sets.</summary>
public sealed class AccountsTestHost : IAsyncLifetime
{
    public const string Password = "a good long sentence";

    private readonly string folder = Directory
        .CreateTempSubdirectory("workbench-accounts-")
        .FullName;
    private ServiceProvider services = null!;

    public FakeTimeProvider Clock { get; } = new(new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    public static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var settings = new WorkbenchSettings(
            new(StorageProvider.Sqlite, "", folder),
            AgreementPolicy.Default,
            PauseWhileWaiting: true,
            DemoEnabled: false
        );
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddCore(settings)
            .AddSingleton<InitialSetup>()
            .AddSingleton<SessionValidator>()
            .AddSingleton<JobRunner>()
            .AddSingleton<SubscriberQueue, ImmediateSubscriberQueue>()
            .BuildServiceProvider(validateScopes: true);
        await Get<Migrator>().RunAsync(TestToken);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public WorkbenchDb CreateDbContext() => Get<IDbContextFactory<WorkbenchDb>>().CreateDbContext();

    public async Task<Person> LoadPersonAsync(int id)
    {
        await using var db = CreateDbContext();
        return await db.People.AsNoTracking().SingleAsync(p => p.Id == id, TestToken);
    }

    /// <summary>Creates the first administrator, who invites the others.</summary>
    public async Task<Actor> CreateAdministratorAsync(string email = "eva@example.se")
    {
        var made = await Get<CreateFirstAdministrator>()
            .RunAsync(Actor.Program, new("Eva", email, Password), Guid.NewGuid(), TestToken);
        return (await LoadPersonAsync(GetValue(made))).ToActor();
    }

    public async Task<OneTimeLink> InviteAsync(Actor administrator, string email, Roles roles) =>
        GetValue(
            await Get<InvitePerson>()
                .RunAsync(administrator, new("Anna Lind", email, roles), Guid.NewGuid(), TestToken)
        );

    /// <summary>Creates an invited person who has set the password.</summary>
    public async Task<Actor> CreateMemberAsync(Actor administrator, string email, Roles roles)
    {
        var link = await InviteAsync(administrator, email, roles);
        GetValue(await Get<SetPassword>().RunAsync(link, Password, TestToken));
        return (await LoadPersonAsync(link.PersonId)).ToActor();
    }

    public async Task<Person?> SignInAsync(string email, string password = Password) =>
        (await TryAsync(email, password)).Person;

    /// <param name="address">The network address that tries.</param>
    /// <param name="browser">The browser that the person knows; null for another one.</param>
    public Task<PasswordCheck> TryAsync(
        string email,
        string password,
        string address = "192.0.2.1",
        string? browser = null
    ) =>
        Get<CheckPassword>()
            .RunAsync(new(email, password, IPAddress.Parse(address), _ => browser), TestToken);

    /// <summary>Stores a hash as an earlier release did.</summary>
    public async Task SetPasswordHashAsync(int id, string hash)
    {
        await using var db = CreateDbContext();
        db.AllowsWrites = true;
        var person = await db.People.SingleAsync(p => p.Id == id, TestToken);
        person.PasswordHash = hash;
        await db.SaveChangesAsync(TestToken);
    }

    public static T GetValue<T>(Outcome<T> outcome) =>
        outcome.Match(v => v, r => throw new InvalidOperationException($"Refused: {r.Code}"));

    public static RefusalCode? GetRefusalCode<T>(Outcome<T> outcome) => outcome.Refusal?.Code;
}
