using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Workbench.App.Features.Accounts;
using Workbench.App.Hosting;
using Workbench.App.Hosting.Settings;
using Workbench.App.Jobs;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Xunit;

namespace Workbench.Tests.UseCases.Accounts;

/// <summary>A Workbench on a fresh SQLite file, with a clock that the test moves.</summary>
public sealed class AccountsHouse : IAsyncLifetime
{
    public const string Password = "a good long sentence";

    private readonly string folder = Directory
        .CreateTempSubdirectory("workbench-accounts-")
        .FullName;
    private ServiceProvider services = null!;

    public FakeTimeProvider Time { get; } = new(new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

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
            .AddSingleton<TimeProvider>(Time)
            .AddCore(settings)
            .AddSingleton<InitialSetup>()
            .AddSingleton<JobRunner>()
            .BuildServiceProvider(validateScopes: true);
        await Get<Migrator>().RunAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public WorkbenchDb Db() => Get<IDbContextFactory<WorkbenchDb>>().CreateDbContext();

    public async Task<Person> PersonAsync(int id)
    {
        await using var db = Db();
        return await db.People.AsNoTracking().SingleAsync(p => p.Id == id, Stop);
    }

    /// <summary>The first administrator, who invites the others.</summary>
    public async Task<Actor> AdministratorAsync(string email = "eva@example.se")
    {
        var made = await Get<CreateFirstAdministrator>()
            .RunAsync(Actor.Program, new("Eva", email, Password), Guid.NewGuid(), Stop);
        return (await PersonAsync(Value(made))).ToActor();
    }

    public async Task<OneTimeLink> InviteAsync(Actor by, string email, Roles roles) =>
        Value(
            await Get<InvitePerson>()
                .RunAsync(by, new("Anna Lind", email, roles), Guid.NewGuid(), Stop)
        );

    /// <summary>An invited person who has set the password.</summary>
    public async Task<Actor> MemberAsync(Actor by, string email, Roles roles)
    {
        var link = await InviteAsync(by, email, roles);
        Value(await Get<SetPassword>().RunAsync(link, Password, Stop));
        return (await PersonAsync(link.PersonId)).ToActor();
    }

    public Task<Person?> SignInAsync(string email, string password = Password) =>
        Get<CheckPassword>().RunAsync(email, password, Stop);

    public static T Value<T>(Outcome<T> outcome) =>
        outcome.Match(v => v, r => throw new InvalidOperationException($"Refused: {r.Code}"));

    public static RefusalCode? Code<T>(Outcome<T> outcome) => outcome.Refusal?.Code;
}
