using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Absences.Edit;
using Workbench.App.Features.Absences.Overview;
using Workbench.App.Settings;
using Workbench.App.Shared.Delivery;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Absences;

[Rule("D7")]
public sealed class AbsenceUseCaseTests
{
    [Theory, OnBothDatabases]
    public async Task Days_are_entered_changed_and_cancelled_and_the_history_keeps_all(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var days = DaysFrom(testHost, 1, 3, "Trip");
        var id = (await AddAsync(testHost, anna, anna, days)).ShouldSucceed();
        var row = (await RowsAsync(testHost, anna)).Single();

        (
            await ChangeAsync(testHost, anna, row, days with { To = days.To.AddDays(1) })
        ).ShouldSucceed();
        (await ChangeAsync(testHost, anna, row, days))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.ConcurrencyConflict);
        row = (await RowsAsync(testHost, per)).Single();
        (await CancelAsync(testHost, per, row)).ShouldSucceed();

        var cancelled = (await RowsAsync(testHost, anna)).Single();
        cancelled.Absence.IsCancelled.Should().BeTrue();
        cancelled.LastChange.ActorName.Should().Be("Per");
        var history = await testHost
            .Get<AbsenceHistoryQuery>()
            .RunAsync(anna, id, CancellationToken.None);
        history
            .Select(c => c.Kind)
            .Should()
            .Equal(
                AbsenceChangeKind.Cancelled,
                AbsenceChangeKind.Changed,
                AbsenceChangeKind.Entered
            );
        history[^1].Note.Should().Be("Trip");
        await using var db = testHost.CreateDbContext();
        (await db.Absences.CountAsync()).Should().Be(1);
    }

    [Theory, OnBothDatabases]
    public async Task Days_that_are_taken_are_refused_also_when_entered_at_once(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        (await AddAsync(testHost, bo, bo, DaysFrom(testHost, 1, 3))).ShouldSucceed();

        var outcomes = await TestHostActions.RunConcurrentlyAsync(
            8,
            i => AddAsync(testHost, anna, anna, DaysFrom(testHost, 1 + i % 3, 3))
        );

        outcomes.Count(o => o.Refusal is null).Should().Be(1);
        outcomes
            .Where(o => o.Refusal is not null)
            .Should()
            .OnlyContain(o => o.Refusal!.Code == RefusalCode.AbsenceOverlaps);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_operation_is_done_once(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var operation = Guid.NewGuid();
        var add = testHost.Get<AddAbsence>();
        var days = DaysFrom(testHost, 1, 1);

        var first = await add.RunAsync(anna, anna.Id, days, operation, default);
        var second = await add.RunAsync(anna, anna.Id, days, operation, default);

        second.ShouldSucceed().Should().Be(first.ShouldSucceed());
        (await RowsAsync(testHost, anna)).Should().ContainSingle();
    }

    [Fact]
    public async Task Notes_and_cancelled_absences_are_for_the_person_and_the_team_leads()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        var id = (
            await AddAsync(testHost, anna, anna, DaysFrom(testHost, 0, 1, "Ill"))
        ).ShouldSucceed();

        (await RowsAsync(testHost, anna)).Single().Absence.Note.Should().Be("Ill");
        var read = (await RowsAsync(testHost, bo)).Single();
        (read.Absence.Note, read.LastChange.Note).Should().Be(("", ""));
        (await testHost.Get<AbsenceHistoryQuery>().RunAsync(bo, id, default)).Should().BeEmpty();
        (await CancelAsync(testHost, bo, read))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.AbsenceOfAnother);
        (await CancelAsync(testHost, anna, read)).ShouldSucceed();
        (await RowsAsync(testHost, bo)).Should().BeEmpty();
    }

    [Fact]
    public async Task Nobody_enters_days_for_a_person_who_left()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);

        (
            await testHost
                .Get<AddAbsence>()
                .RunAsync(per, 999, DaysFrom(testHost, 1, 1), Guid.NewGuid(), default)
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
    }

    [Theory, OnBothDatabases]
    public async Task The_capacity_of_the_group_and_who_is_away_follow_at_once(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        await testHost.CreatePersonAsync("Bo", Roles.Technician);
        await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var absentees = testHost.Get<Absentees>();
        (await absentees.GetAsync(testHost.Today, default)).All.Should().BeEmpty();

        (await AddAsync(testHost, anna, anna, DaysFrom(testHost, 0, 2))).ShouldSucceed();

        (await absentees.GetAsync(testHost.Today, default))
            .Find(anna.Id, testHost.Today)!
            .Until.Should()
            .Be(testHost.Today.AddDays(1));
        var view = await ViewAsync(testHost, anna);
        view.Capacity.Single(d => d.Day == testHost.Today)
            .Should()
            .Be(new DayCapacity(testHost.Today, 2, 4));
    }

    private static AbsenceDays DaysFrom(TestHost testHost, int start, int count, string note = "")
    {
        var from = testHost.Today.AddDays(start);
        return new(from, from.AddDays(count - 1), DayPart.WholeDay, note);
    }

    private static Task<Outcome<int>> AddAsync(
        TestHost testHost,
        Actor actor,
        Actor person,
        AbsenceDays days
    ) => testHost.Get<AddAbsence>().RunAsync(actor, person.Id, days, Guid.NewGuid(), default);

    private static Task<Outcome<Unit>> ChangeAsync(
        TestHost testHost,
        Actor actor,
        AbsenceRow row,
        AbsenceDays days
    ) =>
        testHost
            .Get<ChangeAbsence>()
            .RunAsync(actor, new(row.Absence.Id, row.Version, Guid.NewGuid()), days, default);

    private static Task<Outcome<Unit>> CancelAsync(
        TestHost testHost,
        Actor actor,
        AbsenceRow row
    ) =>
        testHost
            .Get<CancelAbsence>()
            .RunAsync(actor, new(row.Absence.Id, row.Version, Guid.NewGuid()), default);

    private static Task<AbsencesView> ViewAsync(TestHost testHost, Actor actor) =>
        testHost
            .Get<AbsencesQuery>()
            .RunAsync(actor, AbsencePeriod.Containing(testHost.Today, isWeek: true), default);

    private static async Task<IReadOnlyList<AbsenceRow>> RowsAsync(
        TestHost testHost,
        Actor actor
    ) => (await ViewAsync(testHost, actor)).Rows;
}
