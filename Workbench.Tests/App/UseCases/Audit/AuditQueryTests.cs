using System.Globalization;
using System.Security.Claims;
using System.Text;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Commands.Auditing;
using Workbench.App.Features.Audit.Export;
using Workbench.App.Features.Audit.Overview;
using Workbench.App.Settings;
using Workbench.App.Storage.Auditing;
using Workbench.App.Storage.Rows;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Audit;

/// <summary>Tests what of the audit is found, that reading is recorded, and the file.</summary>
public sealed class AuditQueryTests
{
    [Theory, OnBothDatabases]
    public async Task A_ticket_a_customer_and_a_person_find_what_concerns_them(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync("1001");
        await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync("1002"));
        var number = await testHost.TakeNextAsync(anna);
        await testHost.RegisterTimeAsync(anna, number, 15);

        var ofTicket = await FindAsync(testHost, per, new() { Ticket = number });
        var ofCustomer = await FindAsync(testHost, per, new() { Customer = "1002" });
        var ofPerson = await FindAsync(testHost, per, new() { Person = anna.Id });
        var ofOther = await FindAsync(testHost, per, new() { Customer = "1001" });

        ofTicket.Select(r => r.Command).Should().StartWith(["RegisterTime", "TakeNext"]);
        ofTicket.Should().OnlyContain(r => r.TicketNumber == number);
        ofCustomer.Select(r => r.Command).Should().Contain(["RegisterTime", "TakeNext"]);
        ofPerson.Select(r => r.Command).Should().Equal("RegisterTime", "TakeNext");
        ofOther.Should().NotBeEmpty().And.OnlyContain(r => r.CustomerId == customer);
        (await FindAsync(testHost, per, new() { Customer = "9999" })).Should().BeEmpty();
        (await FindAsync(testHost, per, new() { Ticket = number, Person = per.Id }))
            .Should()
            .BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task A_person_finds_what_was_done_to_them(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var eva = await testHost.CreatePersonAsync("Eva", Roles.Administrator);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        (
            await testHost
                .Get<Workbench.App.Features.Accounts.People.EditRoles.ChangeRoles>()
                .RunAsync(eva, anna.Id, Roles.Sales, Guid.NewGuid(), default)
        ).ShouldSucceed();

        var row = (await FindAsync(testHost, eva, new() { Person = anna.Id }))
            .Should()
            .ContainSingle()
            .Subject;

        (row.Command, row.ActorId).Should().Be(("ChangeRoles", eva.Id));
    }

    [Theory, OnBothDatabases]
    public async Task Pages_follow_each_other_without_a_gap(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        await AddAsync(testHost, 120, per.Id);
        var query = testHost.Get<AuditQuery>();
        var filter = new AuditFilter { Kind = AuditKind.Change };
        var ids = new List<long>();
        while (true)
        {
            var page = await query.RunAsync(per, filter, default);
            ids.AddRange(page.Lines.Select(l => l.Row.Id));
            if (!page.HasMore)
            {
                break;
            }

            page.Lines.Should().HaveCount(AuditQuery.PageSize);
            filter = Parse(filter with { After = page.Lines[^1].Key });
        }

        ids.Should().BeInDescendingOrder().And.OnlyHaveUniqueItems();
        ids.Count.Should().BeGreaterThanOrEqualTo(120);
    }

    [Theory, OnBothDatabases]
    public async Task A_period_and_a_kind_limit_the_rows(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        await AddAsync(testHost, 2, per.Id);
        testHost.Clock.Advance(TimeSpan.FromDays(3));
        await AddAsync(testHost, 3, per.Id);
        var today = testHost.Today;

        (await FindAsync(testHost, per, new() { From = today, Kind = AuditKind.Change }))
            .Should()
            .HaveCount(3);
        (await FindAsync(testHost, per, new() { To = today.AddDays(-1), Person = per.Id }))
            .Should()
            .HaveCount(2);
        (await FindAsync(testHost, per, new() { Kind = AuditKind.Operation })).Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Reading_the_audit_is_recorded_in_it(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        await FindAsync(testHost, per, new() { Ticket = 7 });

        var row = (await FindAsync(testHost, per, new() { Kind = AuditKind.Reading }))
            .Should()
            .ContainSingle()
            .Subject;

        (row.Command, row.ActorId, row.Detail).Should().Be(("ReadAudit", per.Id, "audit?ticket=7"));
    }

    [Fact]
    public async Task A_technician_reads_nothing_and_the_attempt_is_reported()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);

        var read = () => testHost.Get<AuditQuery>().RunAsync(anna, AuditFilter.Empty, default);

        await read.Should().ThrowAsync<AccessDeniedException>();
        var denied = testHost
            .Get<SecurityEvents>()
            .TakeDue(all: true)
            .Should()
            .ContainSingle()
            .Subject;
        (denied.Name, denied.PersonId, denied.Detail)
            .Should()
            .Be(("DeniedRead", anna.Id, nameof(AuditQuery)));
        await using var db = testHost.CreateDbContext();
        (await db.AuditRows.CountAsync(a => a.Kind == AuditKind.Reading)).Should().Be(0);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData(" =1+1", "' =1+1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("Anna", "Anna")]
    public async Task The_file_holds_no_formula(string name, string written)
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var per = await testHost.CreatePersonAsync(name, Roles.TeamLead);
        await AddAsync(testHost, 1, per.Id);

        var (status, lines) = await GetFileAsync(testHost, per, new() { Person = per.Id });

        status.Should().Be(200);
        lines[0].Should().StartWith("id,at,person_id,person,kind,event,outcome,record,ticket");
        lines[1].Split(',')[3].Should().Be(written);
        lines[1].Should().Contain(",RegisterTime,Done,");
    }

    [Fact]
    public async Task Nobody_else_gets_the_file_and_who_gets_it_is_recorded()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);

        (await GetFileAsync(testHost, maria, AuditFilter.Empty)).Status.Should().Be(404);
        (await GetFileAsync(testHost, per, AuditFilter.Empty)).Status.Should().Be(200);

        (await FindAsync(testHost, per, new() { Kind = AuditKind.Reading }))
            .Should()
            .ContainSingle(r => r.Command == "ReadAuditFile")
            .Which.ActorId.Should()
            .Be(per.Id);
    }

    [Theory]
    [InlineData("-1", "x", "9", "5", "2026-13-01", "")]
    [InlineData("99999999999", "٣", "change;drop", null, "0001-01-01", "1-2-3")]
    [InlineData("1\u0000", "\u0000", "x'", "'", "--", "9999999999999999999-1")]
    [InlineData("1", "2", "0", "2026-01-01", "2026-01-02", "253402300800000-1")]
    public void An_address_that_nobody_wrote_is_left_out(
        string? person,
        string? ticket,
        string? kind,
        string? from,
        string? to,
        string? after
    )
    {
        var filter = AuditFilter.Parse(person, "'; --", ticket, kind, from, to, after);

        filter.Kind.Should().BeNull();
        AuditFilter.Parse(null, null, null, null, null, null, null).Should().Be(AuditFilter.Empty);
        Parse(filter).Should().Be(filter);
    }

    private static async Task<IReadOnlyList<AuditRow>> FindAsync(
        TestHost testHost,
        Actor who,
        AuditFilter filter
    ) =>
        [
            .. (await testHost.Get<AuditQuery>().RunAsync(who, filter, default)).Lines.Select(l =>
                l.Row
            ),
        ];

    /// <summary>Adds rows at the same instant, so that only their ids tell them apart.</summary>
    private static async Task AddAsync(TestHost testHost, int count, int personId)
    {
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        var at = testHost.Clock.GetUtcNow().UtcDateTime;
        db.AuditRows.AddRange(
            Enumerable
                .Range(0, count)
                .Select(_ => new AuditRow(0, at, personId, "RegisterTime", "ticket 1", null))
        );
        await db.SaveChangesAsync();
    }

    private static async Task<(int Status, string[] Lines)> GetFileAsync(
        TestHost testHost,
        Actor who,
        AuditFilter filter
    )
    {
        var http = new DefaultHttpContext
        {
            User = new(
                new ClaimsIdentity(
                    [new(ClaimTypes.NameIdentifier, who.Id.ToString(CultureInfo.InvariantCulture))],
                    "test"
                )
            ),
            RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider(),
            Response = { Body = new MemoryStream() },
        };
        var result = await AuditEndpoints.GetAsync(
            http,
            filter,
            testHost.Get<AuditQuery>(),
            default
        );
        await result.ExecuteAsync(http);
        return (
            http.Response.StatusCode,
            Encoding
                .UTF8.GetString(((MemoryStream)http.Response.Body).ToArray())
                .TrimStart('\ufeff')
                .Split('\n', StringSplitOptions.TrimEntries)
        );
    }

    /// <summary>Reads a filter from its own address.</summary>
    private static AuditFilter Parse(AuditFilter filter)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(
            filter.Address.Contains('?', StringComparison.Ordinal)
                ? filter.Address[filter.Address.IndexOf('?', StringComparison.Ordinal)..]
                : ""
        );
        return AuditFilter.Parse(
            Value("person"),
            Value("customer"),
            Value("ticket"),
            Value("kind"),
            Value("from"),
            Value("to"),
            Value("after")
        );

        string? Value(string name) => query.TryGetValue(name, out var value) ? $"{value}" : null;
    }
}
