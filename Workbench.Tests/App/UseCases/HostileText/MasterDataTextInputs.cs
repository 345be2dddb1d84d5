using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Absences.Edit;
using Workbench.App.Features.Accounts.People.Invite;
using Workbench.App.Features.Agreements.AgreementEnding;
using Workbench.App.Features.Agreements.AgreementOpening;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Features.Customers;
using Workbench.App.Features.Customers.Add;
using Workbench.App.Features.Customers.Contacts;
using Workbench.App.Features.Customers.Edit;
using Workbench.App.Features.Customers.Notes;
using Workbench.App.Features.Delivery.BusyPeriods;
using Workbench.App.Features.Drafts;
using Workbench.App.Features.Funding.RecordChoice;
using Workbench.App.Features.ProductReports.Decisions;
using Workbench.App.Features.SavedReplies;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Contacts;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.SavedReplies;
using Workbench.Tests.Support;

namespace Workbench.Tests.UseCases.HostileText;

/// <summary>
/// Sends texts of customers, packages, people, product reports and busy periods, including names that are only searched for.
/// </summary>
internal sealed class MasterDataTextInputs(TestHost testHost, Actor actor, int customer)
{
    private int count;

    /// <summary>The names match those that <see cref="UseCaseTextParameters"/> finds.</summary>
    public IReadOnlyList<(string Name, Func<string, Task<(Refusal?, string?)>> Send)> All =>
        [
            ("AddCustomer.Number", t => CustomerAsync(new(t, "Shop", "", "", null), c => c.Number)),
            (
                "AddCustomer.ContactName",
                t => CustomerAsync(new($"H{++count}", "Shop", t, "", null), c => c.ContactName)
            ),
            (
                "AddCustomer.ContactEmail",
                t => CustomerAsync(new($"H{++count}", "Shop", "", t, null), c => c.ContactEmail)
            ),
            (
                "ChangeCustomer.Number",
                t => ChangeCustomerAsync(c => c with { Number = t }, c => c.Number)
            ),
            (
                "ChangeCustomer.Name",
                t => ChangeCustomerAsync(c => c with { Name = t }, c => c.Name)
            ),
            (
                "ChangeCustomer.ContactName",
                t => ChangeCustomerAsync(c => c with { ContactName = t }, c => c.ContactName)
            ),
            (
                "ChangeCustomer.ContactEmail",
                t => ChangeCustomerAsync(c => c with { ContactEmail = t }, c => c.ContactEmail)
            ),
            (
                "SaveContact.Name",
                t => ContactAsync(c => c with { Name = t, IsMain = true }, c => c.Name)
            ),
            ("SaveContact.Role", t => ContactAsync(c => c with { Role = t }, c => c.Role)),
            ("SaveContact.Email", t => ContactAsync(c => c with { Email = t }, c => c.Email)),
            (
                "SaveContact.Telephone",
                t => ContactAsync(c => c with { Telephone = t }, c => c.Telephone)
            ),
            ("SaveContact.Note", t => ContactAsync(c => c with { Note = t }, c => c.Note)),
            ("SaveCustomerNote.text", CustomerNoteAsync),
            ("AddPackage.Name", PackageAsync),
            (
                "BuyRefillCard.OrderedBy",
                t => CardAsync(new(5, t, ContactChannel.Phone), c => c.OrderedBy)
            ),
            (
                "BuyRefillCard.Reference",
                t =>
                    CardAsync(
                        new(5, "Kim", ContactChannel.Phone) { Reference = t },
                        c => c.Reference
                    )
            ),
            (
                "ChangePackage.OrderedBy",
                t =>
                    PackageOrderAsync(
                        package => new(package, t, ContactChannel.Phone),
                        c => c.OrderedBy
                    )
            ),
            (
                "ChangePackage.Reference",
                t =>
                    PackageOrderAsync(
                        package => new(package, "Kim", ContactChannel.Phone) { Reference = t },
                        c => c.Reference
                    )
            ),
            (
                "ChangePackage.Package",
                t =>
                    ReadAsync(
                        testHost
                            .Get<ChangePackage>()
                            .RunAsync(
                                actor,
                                customer,
                                new(t, "Kontakt", ContactChannel.Phone),
                                Guid.NewGuid(),
                                default
                            ),
                        // Another text may have become the name of a package.
                        db =>
                            db.Agreements.Where(a => a.CustomerId == customer)
                                .Select(a => a.NextPackage ?? a.Package)
                                .FirstOrDefaultAsync()
                    )
            ),
            ("OpenAgreement.package", OpenAsync),
            ("EndAgreement.reason", UndoEndAsync),
            ("RecordFundingChoice.Package", UpgradeAsync),
            ("ClassifyBug.Reason", ReasonAsync),
            ("ClassifyBug.Title", TitleAsync),
            ("ShipProductReport.release", ShipAsync),
            ("DeclineProductReport.reason", DeclineAsync),
            ("ChangeBusyPeriod.Note", BusyAsync),
            ("ChangeAbsence.Note", AbsenceAsync),
            ("SaveDraft.field", DraftAsync),
            ("SaveReply.Name", t => ReplyAsync(new(t, "Tack", ""), r => r.Name)),
            (
                "SaveReply.SwedishText",
                t => ReplyAsync(new($"R{++count}", t, "Thanks"), r => r.SwedishText)
            ),
            (
                "SaveReply.EnglishText",
                t => ReplyAsync(new($"R{++count}", "Tack", t), r => r.EnglishText)
            ),
            ("InvitePerson.Email", EmailAsync),
        ];

    private static TicketCommandTarget Target(int number) => new(number, null, Guid.NewGuid());

    private async Task<(Refusal?, string?)> UndoEndAsync(string text)
    {
        var end = testHost.Get<EndAgreement>();
        // Refused if the end of the text before could not be undone.
        await end.RunAsync(actor, customer, testHost.Today.AddDays(1), Guid.NewGuid(), default);
        return await ReadAsync(
            end.UndoAsync(actor, customer, text, Guid.NewGuid(), default),
            db =>
                db.AgreementEndChanges.OrderByDescending(c => c.No)
                    .Select(c => c.Reason)
                    .FirstOrDefaultAsync()
        );
    }

    private async Task<(Refusal?, string?)> ReadAsync<T>(
        Task<Outcome<T>> command,
        Func<WorkbenchDb, Task<string?>> read
    )
    {
        if ((await command).Refusal is { } refusal)
        {
            return (refusal, null);
        }

        await using var db = testHost.CreateDbContext();
        return (null, await read(db));
    }

    /// <summary>Changes a customer of its own, so that the number of the shared customer stays.</summary>
    private async Task<(Refusal?, string?)> ChangeCustomerAsync(
        Func<CustomerInput, CustomerInput> with,
        Func<Customer, string> of
    )
    {
        var input = new CustomerInput($"H{++count}", "Shop", "", "", null);
        var id = (
            await testHost.Get<AddCustomer>().RunAsync(actor, input, Guid.NewGuid(), default)
        ).ShouldSucceed();
        return await ReadAsync(
            testHost
                .Get<ChangeCustomer>()
                .RunAsync(actor, new(id, null, Guid.NewGuid()), with(input), default),
            async db => of(await db.Customers.SingleAsync(c => c.Id == id))
        );
    }

    /// <summary>Adds a contact to a customer of its own.</summary>
    private async Task<(Refusal?, string?)> ContactAsync(
        Func<ContactInput, ContactInput> with,
        Func<ContactRevision, string> of
    )
    {
        var input = new CustomerInput($"H{++count}", "Shop", "", "", null);
        var id = (
            await testHost.Get<AddCustomer>().RunAsync(actor, input, Guid.NewGuid(), default)
        ).ShouldSucceed();
        return await ReadAsync(
            testHost
                .Get<SaveContact>()
                .RunAsync(
                    actor,
                    new(id, null, null, Guid.NewGuid()),
                    with(new("Eva", "", "", "", null, "", false)),
                    default
                ),
            async db => of(await db.ContactRevisions.SingleAsync(c => c.CustomerId == id))
        );
    }

    private Task<(Refusal?, string?)> CustomerNoteAsync(string text) =>
        ReadAsync(
            testHost
                .Get<SaveCustomerNote>()
                .RunAsync(actor, new(customer, null, null, Guid.NewGuid()), text, default),
            db =>
                db.CustomerNoteEntries.OrderByDescending(e => e.No)
                    .Select(e => e.Text)
                    .FirstOrDefaultAsync()
        );

    private Task<(Refusal?, string?)> CustomerAsync(
        CustomerInput input,
        Func<Customer, string> of
    ) =>
        ReadAsync(
            testHost.Get<AddCustomer>().RunAsync(actor, input, Guid.NewGuid(), default),
            async db => of(await db.Customers.OrderByDescending(c => c.Id).FirstAsync())
        );

    private async Task<(Refusal?, string?)> ReplyAsync(
        SavedReplyInput input,
        Func<SavedReply, string> of
    )
    {
        var (refusal, id) = (
            await testHost
                .Get<SaveReply>()
                .RunAsync(actor, new(null, null, Guid.NewGuid()), input, default)
        ).Match(saved => ((Refusal?)null, saved), refused => (refused, 0));
        if (refusal is not null)
        {
            return (refusal, null);
        }

        await using var db = testHost.CreateDbContext();
        return (null, of(await db.SavedReplies.SingleAsync(r => r.Id == id)));
    }

    private Task<(Refusal?, string?)> PackageAsync(string text) =>
        ReadAsync(
            testHost.Get<AddPackage>().RunAsync(actor, new(text, 60, 1), Guid.NewGuid(), default),
            db => db.Packages.Where(p => p.Name == text).Select(p => p.Name).FirstOrDefaultAsync()
        );

    private async Task<(Refusal?, string?)> OpenAsync(string text)
    {
        var withoutAgreement = await testHost.AddCustomerAsync($"O{++count}");
        return await ReadAsync(
            testHost
                .Get<OpenAgreement>()
                .RunAsync(
                    actor,
                    withoutAgreement,
                    TestHostData.LaunchDate,
                    text,
                    Guid.NewGuid(),
                    default
                ),
            async db =>
                (await db.Agreements.SingleAsync(a => a.CustomerId == withoutAgreement)).Package
        );
    }

    private async Task<(Refusal?, string?)> CardAsync(
        RefillCardOrderInput order,
        Expression<Func<RefillCard, string>> text
    ) =>
        await ReadAsync(
            testHost.Get<BuyRefillCard>().RunAsync(actor, customer, order, Guid.NewGuid(), default),
            db =>
                db.RefillCards.Where(c => c.CustomerId == customer)
                    .OrderByDescending(c => c.SourceNo)
                    .Select(text)
                    .FirstOrDefaultAsync()
        );

    /// <summary>Orders a package that nobody ordered before: the same one twice is refused.</summary>
    private async Task<(Refusal?, string?)> PackageOrderAsync(
        Func<string, PackageOrderInput> order,
        Expression<Func<PackageChange, string>> text
    )
    {
        var package = new Package($"H{++count}", 60, 1);
        (
            await testHost.Get<AddPackage>().RunAsync(actor, package, Guid.NewGuid(), default)
        ).ShouldSucceed();
        return await ReadAsync(
            testHost
                .Get<ChangePackage>()
                .RunAsync(actor, customer, order(package.Name), Guid.NewGuid(), default),
            db =>
                db.PackageChanges.Where(c => c.CustomerId == customer)
                    .OrderByDescending(c => c.No)
                    .Select(text)
                    .FirstOrDefaultAsync()
        );
    }

    private async Task<(Refusal?, string?)> UpgradeAsync(string text)
    {
        // Without an agreement it is short of hours, and no package helps.
        var ticket = await testHost.CreateQueuedTicketAsync(
            await testHost.AddCustomerAsync($"U{++count}")
        );
        var input = new FundingChoiceInput(
            FundingChoiceKind.Upgrade,
            "Eva",
            testHost.Today,
            ContactChannel.Phone,
            null,
            text
        );
        return await ReadAsync(
            testHost.Get<RecordFundingChoice>().RunAsync(actor, Target(ticket), input, default),
            _ => Task.FromResult<string?>(null)
        );
    }

    private async Task<(Refusal?, string?)> ReasonAsync(string text)
    {
        var bug = await BugAsync();
        var input = new ClassifyBugInput(BugClass.Modification, [], text);
        return await ReadAsync(
            testHost.Get<ClassifyBug>().RunAsync(actor, Target(bug), input, default),
            async db => (await db.BugClassifications.SingleAsync(c => c.TicketNumber == bug)).Reason
        );
    }

    private async Task<(Refusal?, string?)> TitleAsync(string text)
    {
        var bug = await BugAsync();
        var input = ClassifyBugInput.WithoutAnswers(BugClass.NotSupported, "Known") with
        {
            Title = text,
        };
        return await ReadAsync(
            testHost.Get<ClassifyBug>().RunAsync(actor, Target(bug), input, default),
            async db =>
                string.IsNullOrWhiteSpace(text)
                    ? text
                    : (await db.ProductReports.OrderByDescending(r => r.No).FirstAsync()).Title
        );
    }

    private async Task<int> BugAsync() =>
        await testHost.CreateQueuedTicketAsync(
            await testHost.CreateCustomerAsync($"B{++count}"),
            kind: TicketKind.Bug
        );

    private async Task<int> ReportAsync()
    {
        var bug = await BugAsync();
        var input = ClassifyBugInput.WithoutAnswers(BugClass.NotSupported, "Known");
        var classified = await testHost
            .Get<ClassifyBug>()
            .RunAsync(actor, Target(bug), input, default);
        return classified.ShouldSucceed().ProductReport!.Value;
    }

    private async Task<(Refusal?, string?)> ShipAsync(string text)
    {
        var no = await ReportAsync();
        return await ReadAsync(
            testHost
                .Get<ShipProductReport>()
                .RunAsync(actor, new(no, null, Guid.NewGuid()), text, default),
            async db => (await db.ProductReports.SingleAsync(r => r.No == no)).Release
        );
    }

    private async Task<(Refusal?, string?)> DeclineAsync(string text)
    {
        var no = await ReportAsync();
        return await ReadAsync(
            testHost
                .Get<DeclineProductReport>()
                .RunAsync(actor, new(no, null, Guid.NewGuid()), text, default),
            async db => (await db.ProductReports.SingleAsync(r => r.No == no)).Reason
        );
    }

    private async Task<(Refusal?, string?)> BusyAsync(string text)
    {
        var input = new BusyPeriodInput(
            TestHostData.LaunchDate,
            TestHostData.LaunchDate,
            1,
            "Sale"
        );
        var id = (
            await testHost.Get<AddBusyPeriod>().RunAsync(actor, input, Guid.NewGuid(), default)
        ).ShouldSucceed();
        return await ReadAsync(
            testHost
                .Get<ChangeBusyPeriod>()
                .RunAsync(
                    actor,
                    new(id, null, Guid.NewGuid()),
                    input with
                    {
                        Note = text,
                    },
                    default
                ),
            async db => (await db.BusyPeriods.SingleAsync(b => b.Id == id)).Note
        );
    }

    private async Task<(Refusal?, string?)> AbsenceAsync(string text)
    {
        // Each text has days of its own, behind those of the absences that are added.
        var day = testHost.Today.AddDays(365 + (++count % 360));
        var days = new AbsenceDays(day, day, DayPart.WholeDay, "");
        var add = testHost.Get<AddAbsence>();
        var id = (
            await add.RunAsync(actor, actor.Id, days, Guid.NewGuid(), default)
        ).ShouldSucceed();
        var read = await ReadAsync(
            testHost
                .Get<ChangeAbsence>()
                .RunAsync(actor, new(id, null, Guid.NewGuid()), days with { Note = text }, default),
            async db => (await db.Absences.SingleAsync(a => a.Id == id)).Note
        );
        (
            await testHost
                .Get<CancelAbsence>()
                .RunAsync(actor, new(id, null, Guid.NewGuid()), default)
        ).ShouldSucceed();
        return read;
    }

    private Task<(Refusal?, string?)> DraftAsync(string text) =>
        ReadAsync(
            testHost.Get<SaveDraft>().RunAsync(actor, 0, text, "Draft", null, default),
            db => db.Drafts.Where(d => d.Field == text).Select(d => d.Field).FirstOrDefaultAsync()
        );

    private Task<(Refusal?, string?)> EmailAsync(string text) =>
        ReadAsync(
            testHost
                .Get<InvitePerson>()
                .RunAsync(
                    actor,
                    new(
                        "Eva",
                        text.Contains('@', StringComparison.Ordinal)
                            ? text
                            : $"{text}@example.test",
                        Roles.Sales
                    ),
                    Guid.NewGuid(),
                    default
                ),
            async db =>
                (await db.People.OrderByDescending(p => p.Id).FirstAsync()).Email is var email
                && email.EndsWith("@example.test", StringComparison.Ordinal)
                    ? email[..^"@example.test".Length]
                    : email
        );
}
