using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Absences.Edit;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Features.Audit.Recording;
using Workbench.App.Features.Billing.HandOvers;
using Workbench.App.Features.Billing.Invoicing;
using Workbench.App.Features.Billing.Locks;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.SalesDesk.FollowUps;
using Workbench.App.Features.SettingsEditor;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.CustomerNotes;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Billing;
using Workbench.Domain.Bugs;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Sales.Tasks;
using Workbench.Domain.Settings;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Storage;

/// <summary>Tests that facts can't be changed: the program refuses, and so does the database.</summary>
[Rule("A8")]
public sealed class AppendOnlyTests
{
    [Theory, OnBothDatabases]
    public async Task The_database_refuses_to_change_or_delete_append_only_rows(
        StorageProvider provider
    )
    {
        await using var testHost = await CreateWithEveryFactAsync(provider);
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        var tables = Migrator.FactTables(db).ToList();
        tables
            .Should()
            .Contain([
                "LedgerEntries",
                "TimeEntries",
                "TicketChanges",
                "TicketTexts",
                "AuditRows",
                "Terms",
                "TermResets",
                "PackageChanges",
                "Settlements",
                "RefillCards",
                "JobReportLines",
            ]);
        foreach (var table in tables)
        {
            var column = db
                .Model.GetEntityTypes()
                .First(e => string.Equals(e.GetTableName(), table, StringComparison.Ordinal))
                .FindPrimaryKey()!
                .Properties[0]
                .Name;
            foreach (
                var sql in new[]
                {
                    $"UPDATE \"{table}\" SET \"{column}\" = \"{column}\"",
                    $"DELETE FROM \"{table}\"",
                    ReplaceSql(table, provider, column),
                }
            )
            {
                var change = () => db.Database.ExecuteSqlRawAsync(sql);

                (await change.Should().ThrowAsync<Exception>(sql))
                    .Which.Message.Should()
                    .Contain("append-only");
            }
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_program_refuses_to_change_a_loaded_append_only_row(
        StorageProvider provider
    )
    {
        await using var testHost = await CreateWithEveryFactAsync(provider);

        var change = () =>
            testHost
                .Get<CommandExecutor>()
                .RunAsync<Outcome<Unit>>(
                    new(Actor.Program, "Test", Roles.Administrator, "test", null),
                    async (context, ct) =>
                    {
                        var entry = await context.Db.TimeEntries.FirstAsync(ct);
                        context.Replace(entry, entry with { Minutes = 1 });
                        return Unit.Value;
                    },
                    default
                );

        await change.Should().ThrowAsync<InvalidOperationException>();
    }

    [Theory, OnBothDatabases]
    public async Task Migrating_again_changes_nothing_and_recreates_a_missing_trigger(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        var triggers = Migrator
            .FactTables(db)
            .SelectMany(db.AppendOnlyTriggersOf)
            .Select(g => g.Name)
            .ToList();
        var dropped = triggers[0];
        var table = dropped[..dropped.IndexOf("_append", StringComparison.Ordinal)];
        var on = provider == StorageProvider.PostgreSql ? $" ON \"{table}\"" : "";
        var drop = $"DROP TRIGGER \"{dropped}\"{on}";
        await db.Database.ExecuteSqlRawAsync(drop);

        await testHost.Get<Migrator>().RunAsync(default);

        (await db.LoadTriggerNamesAsync(default)).Should().Contain(triggers);
    }

    [Theory, OnBothDatabases]
    [Rule("A12")]
    public async Task A_lapse_is_restored_in_parts_and_a_draw_reversed_once(
        StorageProvider provider
    )
    {
        await using var testHost = await CreateWithEveryFactAsync(provider);
        await using var db = testHost.CreateDbContext();
        var entry = await db.LedgerEntries.AsNoTracking().OrderBy(e => e.No).FirstAsync();

        await AddAsync(testHost, entry, 9_001, LedgerEntryKind.Restore);
        await AddAsync(testHost, entry, 9_002, LedgerEntryKind.Restore);
        await AddAsync(testHost, entry, 9_003, LedgerEntryKind.Reverse);
        var again = () => AddAsync(testHost, entry, 9_004, LedgerEntryKind.Reverse);

        db.IsConflict((await again.Should().ThrowAsync<Exception>()).Which).Should().BeTrue();
    }

    /// <summary>Adds an entry of a kind that names another one.</summary>
    private static async Task AddAsync(
        TestHost testHost,
        LedgerEntry named,
        int no,
        LedgerEntryKind kind
    )
    {
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        var added = db.Add(named with { No = no, Kind = kind, ReversedEntryNo = named.No });
        added.Property(WorkbenchDb.ActorProperty).CurrentValue = Actor.Program.Id;
        added.Property(WorkbenchDb.OriginProperty).CurrentValue = RecordOrigin.Job;
        await db.SaveChangesAsync();
    }

    /// <summary>Writes a row over itself, which would also get past triggers of update and deletion.</summary>
    private static string ReplaceSql(string table, StorageProvider provider, string column) =>
        provider == StorageProvider.Sqlite
            ? $"INSERT OR REPLACE INTO \"{table}\" SELECT * FROM \"{table}\""
            : $"MERGE INTO \"{table}\" AS t USING \"{table}\" AS s ON t.ctid = s.ctid WHEN MATCHED THEN UPDATE SET \"{column}\" = s.\"{column}\"";

    private static async Task<TestHost> CreateWithEveryFactAsync(StorageProvider provider)
    {
        var testHost = await TestHost.OpenAsync(provider);
        await testHost.PlayAgreementYearAsync(await testHost.CreateCustomerAsync("9001"));
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());
        var taken = (TakeNextOutcome.Started)
            await testHost.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default);
        var time = new RegisterTimeInput(20, testHost.Today, Activity.Development, "");
        (
            await testHost
                .Get<RegisterTime>()
                .RunAsync(anna, taken.Number, time, Guid.NewGuid(), default)
        ).ShouldSucceed();
        (
            await testHost
                .Get<DeliverTicket>()
                .RunAsync(anna, new(taken.Number, null, Guid.NewGuid()), default)
        ).ShouldSucceed();
        await AddTicketRowsAsync(testHost, taken.Number);
        (
            await testHost
                .Get<SnoozeSalesTask>()
                .RunAsync(
                    Actor.Program,
                    new(SalesTaskKind.FundingChoice, 1, null, Guid.NewGuid()),
                    testHost.Today.AddDays(1),
                    "Later",
                    default
                )
        ).ShouldSucceed();
        await BillAsync(testHost);
        (
            await testHost
                .Get<AddAbsence>()
                .RunAsync(
                    anna,
                    anna.Id,
                    new(testHost.Today, testHost.Today, DayPart.WholeDay, ""),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();
        (
            await testHost
                .Get<ChangeSetting>()
                .RunAsync(
                    Actor.Program,
                    new(SettingKey.MaxStartedTickets, "5"),
                    0,
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();
        (
            await testHost
                .Get<ChangePackageOffer>()
                .RunAsync(
                    Actor.Program,
                    new("P10", 600, 1),
                    validFrom: null,
                    expectedVersion: 0,
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();
        (await testHost.Get<SealAudit>().RunAsync(Actor.Program, default)).ShouldSucceed();
        return testHost;
    }

    /// <summary>Locks and unlocks a month, and hands over and undoes another one with the card of the year.</summary>
    private static async Task BillAsync(TestHost testHost)
    {
        await using var db = testHost.CreateDbContext();
        var month = BillingMonth.FromDate(await db.RefillCards.MaxAsync(c => c.BoughtOn));
        (
            await testHost.Get<LockMonth>().RunAsync(Actor.Program, month, Guid.NewGuid(), default)
        ).ShouldSucceed();
        (
            await testHost
                .Get<UnlockMonth>()
                .RunAsync(Actor.Program, month, "Too early", Guid.NewGuid(), default)
        ).ShouldSucceed();
        var done = (
            await testHost
                .Get<HandOverMonth>()
                .RunAsync(Actor.Program, month, null, Guid.NewGuid(), default)
        ).ShouldSucceed();
        var customer = await db
            .BillingLines.Where(l => l.HandOverNo == done.No)
            .Select(l => l.CustomerId)
            .FirstAsync();
        (
            await testHost
                .Get<StartInvoice>()
                .RunAsync(Actor.Program, done.No, customer, Guid.NewGuid(), default)
        ).ShouldSucceed();
        (
            await testHost
                .Get<RecordInvoiceAnswer>()
                .RunAsync(
                    Actor.Program,
                    done.No,
                    customer,
                    new InvoiceResult.Refused("Kan inte hitta kunden."),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();
        (
            await testHost
                .Get<UndoHandOver>()
                .RunAsync(Actor.Program, done.No, "Too early", Guid.NewGuid(), default)
        ).ShouldSucceed();
    }

    /// <summary>Adds facts that would take many use cases to create.</summary>
    private static Task<Outcome<Unit>> AddTicketRowsAsync(TestHost testHost, int number) =>
        testHost
            .Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                new(Actor.Program, "Test", Roles.Administrator, "test", null),
                async (context, ct) =>
                {
                    var ticket = await context.Db.Tickets.SingleAsync(t => t.Number == number, ct);
                    context.Db.Pauses.Add(
                        new(number, 1, 1, TicketState.AwaitingFunding, context.Now, context.Now)
                    );
                    context.Db.ImportedHistories.Add(new(1, new(2026, 10, 31), context.Now));
                    context.Db.NightlyForecasts.Add(new(new(2026, 11, 2), number, 1, context.Now));
                    context.Db.HandOverPostponements.Add(
                        new(
                            ticket.TechnicianId ?? 1,
                            1,
                            context.Today,
                            "Back soon",
                            context.Now,
                            0,
                            "Test"
                        )
                    );
                    context.Db.TimeAdviceOutcomes.Add(new(number, context.Now, 0, 10));
                    context.Db.IntakeAnswers.Add(new(number, IntakeItems.Url, "/start"));
                    context.Db.Messages.Add(
                        new(number, 1, context.Now, 0, "Test", MessageKind.Note, "", "Said")
                    );
                    context.Db.NoteRevisions.Add(new(number, 1, 1, context.Now, "Said better"));
                    context.Db.CustomerNoteEntries.Add(
                        new(
                            ticket.CustomerId,
                            1,
                            1,
                            CustomerNoteKind.Written,
                            "Calls on Fridays",
                            context.Now,
                            0,
                            "Test"
                        )
                    );
                    context.Db.ContactRevisions.Add(
                        new(
                            ticket.CustomerId,
                            1,
                            1,
                            "Eva",
                            "",
                            "",
                            "",
                            null,
                            "",
                            false,
                            false,
                            context.Now,
                            0,
                            "Test"
                        )
                    );
                    context.Db.Mentions.Add(new(number, 1, 1, context.Now));
                    context.Db.BugClassifications.Add(
                        new(
                            number,
                            1,
                            context.Now,
                            0,
                            "Test",
                            null,
                            null,
                            BugClass.Modification,
                            ""
                        )
                    );
                    context.Db.BugEvidence.Add(
                        new(
                            number,
                            1,
                            1,
                            BugQuestion.HappensInReferenceShop,
                            BugReply.No,
                            ModifiedBy.Unknown,
                            ""
                        )
                    );
                    context.Db.Attachments.Add(
                        new(1, number, "a", "text/plain", false, 1, "00", context.Now, 0, "Test")
                    );
                    context.Db.AttachmentRemovals.Add(new(1, context.Now, 0, "Test", "Mistake"));
                    context.Db.Escalations.Add(
                        EscalationRules.Raise(
                            1,
                            ticket.CustomerId,
                            "Large",
                            Actor.Program,
                            context.Now
                        )
                    );
                    context.Db.EscalationChanges.Add(
                        new(
                            1,
                            1,
                            context.Now,
                            0,
                            "Test",
                            EscalationState.ToPickUp,
                            EscalationState.PickedUp,
                            ""
                        )
                    );
                    context.Db.EscalationPlans.Add(
                        new(1, 1, context.Now, "Test", 600, null, null, 1, "", context.Today)
                    );
                    context.Db.EscalationOffers.Add(
                        new(
                            1,
                            1,
                            1,
                            context.Now,
                            "Test",
                            "Eva",
                            ContactChannel.Email,
                            true,
                            "Offer",
                            "Text"
                        )
                    );
                    context.Db.OfferAnswers.Add(
                        new(
                            1,
                            1,
                            1,
                            context.Now,
                            "Test",
                            true,
                            "Eva",
                            context.Today,
                            ContactChannel.Phone,
                            "PO-1",
                            ""
                        )
                    );
                    context.Db.Bundles.Add(new(1, ticket.CustomerId, context.Now, 0, "Test"));
                    context.Db.FundingChoices.Add(
                        new(
                            number,
                            1,
                            FundingChoiceKind.HourlyRate,
                            "Eva",
                            context.Today,
                            ContactChannel.Phone,
                            context.Now,
                            0,
                            "Test",
                            null,
                            null,
                            109_000
                        )
                    );
                    return Unit.Value;
                },
                default
            );
}
