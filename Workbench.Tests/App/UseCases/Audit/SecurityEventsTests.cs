using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands.Auditing;
using Workbench.App.Features.Accounts.Passwords;
using Workbench.App.Features.Accounts.People.EditRoles;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Features.Audit.Recording;
using Workbench.App.Storage.Auditing;
using Workbench.App.Storage.Rows;
using Workbench.Domain;
using Workbench.Domain.Security;
using Workbench.Tests.UseCases.Accounts;
using Xunit;
using static Workbench.Tests.UseCases.Accounts.AccountsTestHost;

namespace Workbench.Tests.UseCases.Audit;

/// <summary>Tests what the audit says of sign-ins, of refusals and of roles.</summary>
public sealed class SecurityEventsTests : IAsyncLifetime
{
    private const string Wrong = "not the sentence at all";
    private const string Eva = "eva@example.se";
    private readonly AccountsTestHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Fifty_wrong_passwords_become_some_rows_and_one_that_counts()
    {
        var eva = await host.CreateAdministratorAsync();
        using (From("192.0.2.7"))
        {
            for (var i = 0; i < 50; i++)
            {
                await host.SignInAsync(Eva, Wrong);
            }
        }

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var rows = await WriteAsync();

        rows.Should().HaveCount(SecurityEventLimit.MaxRowsPerAddress + 1);
        rows.Sum(r => r.Count).Should().Be(50);
        rows.Should()
            .OnlyContain(r =>
                r.Command == "SignIn" && r.Kind == AuditKind.SignIn && r.Address == "192.0.2.7"
            );
        rows[0].ActorId.Should().Be(eva.Id);
        rows[0].Outcome.Should().Be(AuditOutcome.Failed);
        rows[^1].Count.Should().Be(45);
    }

    [Fact]
    public async Task A_locked_account_a_wrong_password_and_an_unknown_address_look_different()
    {
        var eva = await host.CreateAdministratorAsync();
        for (var i = 0; i < 6; i++)
        {
            using (From($"192.0.2.{i}"))
            {
                await host.SignInAsync(Eva, Wrong);
            }
        }

        using (From("192.0.2.100"))
        {
            await host.SignInAsync("ewa@example.se", Wrong);
            await host.SignInAsync("P@ss.word", Wrong);
        }

        var rows = await WriteAsync();

        rows.Select(r => (r.ActorId, r.Outcome, r.Detail))
            .Should()
            .Equal([
                .. Enumerable.Repeat((eva.Id, AuditOutcome.Failed, (string?)null), 5),
                (eva.Id, AuditOutcome.Locked, null),
                (0, AuditOutcome.Failed, "e…@example.se"),
                (0, AuditOutcome.Failed, null),
            ]);
    }

    [Fact]
    public async Task Signing_in_and_out_have_the_same_session_and_the_address()
    {
        var eva = await host.CreateAdministratorAsync();
        var session = Guid.NewGuid();
        using (From("2001:db8::1"))
        {
            GetValue(
                await host.Get<StartSession>()
                    .RunAsync(eva, new("2001:db8::1", ""), session, TestToken)
            );
            GetValue(await host.Get<EndSession>().RunAsync(eva, session, TestToken));
        }

        var rows = await LoadAsync(AuditKind.SignIn);

        rows.Select(r => r.Command).Should().Equal("SignIn", "EndSession");
        rows.Should()
            .OnlyContain(r =>
                r.ActorId == eva.Id
                && r.Address == "2001:db8::1"
                && r.Session == RequestOrigin.HashOf(session)
                && r.Outcome == AuditOutcome.Done
            );
        rows[0].Session.Should().NotBe(session.ToString("N")[..16]);
    }

    [Fact]
    public async Task Roles_are_named_before_and_after()
    {
        var eva = await host.CreateAdministratorAsync();
        var anna = await host.CreateMemberAsync(eva, "anna@example.se", Roles.Technician);

        GetValue(
            await host.Get<ChangeRoles>()
                .RunAsync(
                    eva,
                    anna.Id,
                    Roles.Technician | Roles.TeamLead,
                    Guid.NewGuid(),
                    TestToken
                )
        );

        (await LoadAsync(AuditKind.Access))
            .Select(r => (r.Command, r.Subject, r.Detail))
            .Should()
            .Equal(
                ("MakeFirstAdministrator", $"person {eva.Id}", "Administrator"),
                ("InvitePerson", $"person {anna.Id}", "Technician"),
                ("ChangeRoles", $"person {anna.Id}", "Technician → Technician, TeamLead")
            );
    }

    [Fact]
    public async Task A_link_is_recorded_when_it_is_made_used_and_used_again()
    {
        var eva = await host.CreateAdministratorAsync();
        var link = await host.InviteAsync(eva, "anna@example.se", Roles.Technician);
        GetValue(await host.Get<SetPassword>().RunAsync(link, Password, TestToken));
        await host.Get<SetPassword>().RunAsync(link, Password, TestToken);
        await host.Get<ResetPassword>().RunAsync(eva, link.PersonId, Guid.NewGuid(), TestToken);
        await WriteAsync();

        (await LoadAsync(AuditKind.SignIn))
            .Select(r => (r.Command, r.Outcome, r.ActorId))
            .Should()
            .BeEquivalentTo([
                ("SetPassword", AuditOutcome.Done, link.PersonId),
                ("ResetPassword", AuditOutcome.Done, eva.Id),
                ("SetPassword", AuditOutcome.Failed, 0),
            ]);
    }

    [Fact]
    public async Task A_refusal_by_permission_names_the_person_and_the_record()
    {
        var eva = await host.CreateAdministratorAsync();
        var anna = await host.CreateMemberAsync(eva, "anna@example.se", Roles.Technician);
        await host.Get<ChangeRoles>()
            .RunAsync(anna, eva.Id, Roles.Sales, Guid.NewGuid(), TestToken);

        var row = (await WriteAsync()).Should().ContainSingle().Subject;

        (row.Command, row.Kind, row.Outcome, row.ActorId, row.Subject)
            .Should()
            .Be(
                ("ChangeRoles", AuditKind.Refusal, AuditOutcome.Denied, anna.Id, $"person {eva.Id}")
            );
    }

    [Fact]
    public async Task Thousands_of_addresses_fill_a_bounded_number_of_rows()
    {
        await host.CreateAdministratorAsync();
        for (var i = 0; i < 5_000; i++)
        {
            using (From($"10.0.{i / 250}.{i % 250}"))
            {
                host.Get<SecurityEvents>().Report(SecurityEvent.TooMany("/account/sign-in"));
            }
        }

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var rows = await WriteAsync();

        rows.Sum(r => r.Count).Should().Be(5_000);
        rows.Count.Should()
            .BeLessThanOrEqualTo(
                SecurityEventLimit.MaxRows + SecurityEventLimit.MaxCountedAddresses + 1
            );
    }

    [Fact]
    public async Task What_could_not_be_written_waits()
    {
        var nobody = new Actor(987_654, "Nobody", Roles.Administrator);
        host.Get<SecurityEvents>().Report(SecurityEvent.TooMany("/account/sign-in"));
        await host.Get<WriteSecurityEvents>().RunAsync(nobody, all: false, TestToken);

        (await WriteAsync()).Should().Contain(r => r.Command == "TooManyRequests");
    }

    [Theory]
    [InlineData("/recurring/trigger resets", "/recurring/trigger resets")]
    [InlineData("a\nb\u001b[31m\u0000c", "a b [31m c")]
    [InlineData("\u202etext", "text")]
    [InlineData(" \t\u0000", null)]
    [InlineData(null, null)]
    public async Task A_detail_is_cleaned(string? detail, string? stored)
    {
        host.Get<SecurityEvents>()
            .Report(new("Test", AuditKind.Refusal, AuditOutcome.Denied, 0, "") { Detail = detail });

        (await WriteAsync()).Should().ContainSingle().Which.Detail.Should().Be(stored);
    }

    [Fact]
    public async Task A_long_detail_is_cut_between_characters()
    {
        var emoji = string.Concat(Enumerable.Repeat("😀", 150));
        host.Get<SecurityEvents>().Report(SecurityEvent.TooMany($"/{emoji}"));

        var stored = (await WriteAsync()).Should().ContainSingle().Which.Detail!;

        stored.Length.Should().BeInRange(AuditRow.MaxDetailLength - 1, AuditRow.MaxDetailLength);
        char.IsHighSurrogate(stored[^1]).Should().BeFalse();
    }

    /// <summary>Writes what was reported.</summary>
    /// <returns>The rows that were written.</returns>
    private async Task<List<AuditRow>> WriteAsync()
    {
        await using var db = host.CreateDbContext();
        var last = await db.AuditRows.MaxAsync(a => (long?)a.Id, TestToken) ?? 0;
        GetValue(
            await host.Get<WriteSecurityEvents>().RunAsync(Actor.Program, all: false, TestToken)
        );
        return await db
            .AuditRows.AsNoTracking()
            .Where(a => a.Id > last)
            .OrderBy(a => a.Id)
            .ToListAsync(TestToken);
    }

    private async Task<List<AuditRow>> LoadAsync(AuditKind kind)
    {
        await using var db = host.CreateDbContext();
        return await db
            .AuditRows.AsNoTracking()
            .Where(a => a.Kind == kind)
            .OrderBy(a => a.Id)
            .ToListAsync(TestToken);
    }

    private static OriginScope From(string address) => new(address);

    private sealed class OriginScope : IDisposable
    {
        public OriginScope(string address) => RequestOrigin.Current = new(address, null);

        public void Dispose() => RequestOrigin.Current = new(null, null);
    }
}
