using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Queue;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases;

/// <summary>Tests that queries use current roles although they don't read them each time.</summary>
public sealed class PersonRightsTests
{
    [Fact]
    public async Task Queries_read_the_roles_once_until_the_person_changes()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        await QueryAsync(testHost, anna);
        await using var db = testHost.CreateDbContext();
        using var recorder = new SqlRecorder(db.Database.GetDbConnection());

        await QueryAsync(testHost, anna);
        await QueryAsync(testHost, anna);
        testHost.Get<ChangeFeed>().PublishLocally([new(ChangeTopic.Person, bo.Id)]);
        await QueryAsync(testHost, anna);
        RightsRead(recorder).Should().Be(0, "a change of Bo doesn't concern Anna");

        testHost.Get<ChangeFeed>().PublishLocally([new(ChangeTopic.Person, anna.Id)]);
        await QueryAsync(testHost, anna);
        RightsRead(recorder).Should().Be(1);
        testHost.Clock.Advance(TimeSpan.FromMinutes(1));
        await QueryAsync(testHost, anna);
        RightsRead(recorder).Should().Be(2, "at the latest after a minute");
    }

    [Theory, OnBothDatabases]
    public async Task Lost_roles_apply_to_the_next_query(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        await QueryAsync(testHost, anna);

        await testHost
            .Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                new(Actor.Program, "GivenRoles", Roles.Administrator, anna.Name, null),
                async (context, ct) =>
                {
                    (await context.Db.People.SingleAsync(p => p.Id == anna.Id, ct)).Roles =
                        Roles.None;
                    context.RecordChange(ChangeTopic.Person, anna.Id);
                    return Unit.Value;
                },
                default
            );

        await FluentActions
            .Awaiting(() => QueryAsync(testHost, anna))
            .Should()
            .ThrowAsync<AccessDeniedException>();
    }

    private static Task<int> QueryAsync(TestHost testHost, Actor actor) =>
        testHost.Get<QueueQuery>().CountAsync(actor, default);

    private static int RightsRead(SqlRecorder recorder) =>
        recorder.Statements.Count(s => s.Text.Contains("People", StringComparison.Ordinal));
}
