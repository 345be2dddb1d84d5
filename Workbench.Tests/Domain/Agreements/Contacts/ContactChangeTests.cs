using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Contacts;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements.Contacts;

public sealed class ContactChangeTests
{
    private static readonly ContactInput Kim = new(
        " Kim ",
        "Finance",
        "kim@example.com",
        "+46 (0)8-465 004 60",
        ContactLanguage.English,
        "Calls back",
        IsMain: false
    );

    private readonly List<ContactRevision> revisions = [];
    private Customer customer = SampleCustomer;

    private IReadOnlyList<CustomerContact> Contacts =>
        CustomerContacts.From(customer, revisions).Contacts;

    [Fact]
    public void The_contact_of_the_customer_is_the_main_contact()
    {
        Contacts
            .Should()
            .Equal(
                new CustomerContact(1, 0, "Eva", "", "eva@example.com", "", null, "", IsMain: true)
            );
        customer = customer with { ContactName = "", ContactEmail = "" };
        Contacts.Should().BeEmpty();
    }

    [Fact]
    public void Another_contact_comes_after_the_main_contact()
    {
        Save(null, Kim);

        Contacts
            .Select(c => (c.No, c.Name, c.IsMain))
            .Should()
            .Equal((1, "Eva", true), (2, "Kim", false));
        customer.Should().Be(SampleCustomer);
    }

    [Fact]
    public void A_new_main_contact_is_the_customers_contact_and_the_old_one_stays()
    {
        Save(null, Kim);

        Save(2, Kim with { IsMain = true });

        Contacts
            .Select(c => (c.No, c.Name, c.IsMain))
            .Should()
            .Equal((2, "Kim", true), (1, "Eva", false));
        (customer.ContactName, customer.ContactEmail).Should().Be(("Kim", "kim@example.com"));
        revisions.Should().HaveCount(4, "each change of each contact is kept");
    }

    [Fact]
    public void The_main_contact_stays_it_when_it_is_changed()
    {
        Save(1, Kim);

        Contacts.Should().ContainSingle().Which.IsMain.Should().BeTrue();
        customer.ContactName.Should().Be("Kim");
    }

    [Fact]
    public void The_first_contact_is_the_main_contact()
    {
        customer = customer with { ContactName = "", ContactEmail = "" };

        Save(null, Kim);

        Contacts.Should().ContainSingle().Which.IsMain.Should().BeTrue();
        customer.ContactName.Should().Be("Kim");
    }

    [Fact]
    public void A_number_is_not_used_again()
    {
        Save(null, Kim);
        Remove(2);
        Save(null, Kim);

        Contacts.Select(c => c.No).Should().Equal(1, 3);
    }

    [Fact]
    public void The_main_contact_is_removed_last()
    {
        Save(null, Kim);

        RemoveRefusal(1).Should().Be(RefusalCode.MainContactNeeded);
        Remove(2);
        Remove(1);

        Contacts.Should().BeEmpty();
        (customer.ContactName, customer.ContactEmail).Should().Be(("", ""));
        RemoveRefusal(1).Should().Be(RefusalCode.NotFound);
    }

    [Fact]
    public void A_change_of_the_customer_is_kept_in_the_history()
    {
        Save(1, Kim);
        var changed = customer with { ContactName = "Kim Berg" };

        var revision = ContactChange.Follow(customer, changed, revisions, Anna, Now);

        revision!
            .Should()
            .BeEquivalentTo(
                new
                {
                    No = 2,
                    Name = "Kim Berg",
                    Role = "Finance",
                    IsMain = true,
                    IsRemoved = false,
                }
            );
        ContactChange
            .Follow(customer, customer with { Name = "Other" }, revisions, Anna, Now)
            .Should()
            .BeNull();
        ContactChange
            .Follow(
                customer,
                customer with
                {
                    ContactName = "",
                    ContactEmail = "",
                },
                revisions,
                Anna,
                Now
            )!
            .IsRemoved.Should()
            .BeTrue();
    }

    [Theory]
    [InlineData("", "", "", RefusalCode.TextMissing)]
    [InlineData("Kim\nBerg", "", "", RefusalCode.TextUnstorable)]
    [InlineData("Kim", "kim", "", RefusalCode.EmailInvalid)]
    [InlineData("Kim", "", "call me", RefusalCode.TelephoneInvalid)]
    [InlineData("Kim", "", "123", RefusalCode.TelephoneInvalid)]
    public void Wrong_input_is_refused(
        string name,
        string email,
        string telephone,
        RefusalCode code
    ) =>
        SaveRefusal(null, null, new(name, "", email, telephone, null, "", IsMain: false))
            .Should()
            .Be(code);

    [Fact]
    public void Somebody_elses_change_is_not_overwritten_unseen()
    {
        Save(1, Kim);

        SaveRefusal(1, 0, Kim).Should().Be(RefusalCode.ConcurrencyConflict);
        SaveRefusal(9, null, Kim).Should().Be(RefusalCode.NotFound);
    }

    [Fact]
    public void There_is_a_maximum()
    {
        for (var i = 1; i < CustomerContacts.MaxContacts; i++)
        {
            Save(null, Kim);
        }

        SaveRefusal(null, null, Kim).Should().Be(RefusalCode.TooManyContacts);
    }

    [Fact]
    public void Whatever_is_done_the_customer_has_the_name_of_the_only_main_contact() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[1, 6], Gen.Bool)
            .Array[0, 20]
            .Sample(steps =>
            {
                var test = new ContactChangeTests();
                foreach (var (what, no, isMain) in steps)
                {
                    test.Try(what, no, isMain);
                }

                var contacts = test.Contacts;
                contacts.Count(c => c.IsMain).Should().Be(contacts.Count == 0 ? 0 : 1);
                contacts.Select(c => c.No).Should().OnlyHaveUniqueItems();
                test.customer.ContactName.Should()
                    .Be(contacts is [var first, ..] ? first.Name : "");
                test.revisions.Select(r => (r.ContactNo, r.No)).Should().OnlyHaveUniqueItems();
            });

    [Theory]
    [InlineData("+46 (0)8-465 004 60", "+46846500460")]
    [InlineData("08-465 004 60", "0846500460")]
    public void A_telephone_link_has_digits_only(string typed, string link)
    {
        TelephoneNumber.IsValid(typed).Should().BeTrue();
        TelephoneNumber.ForLink(typed).Should().Be(link);
    }

    [Theory]
    [InlineData("+46 (0)8-465 004 60", "46846500460 0846500460")]
    [InlineData("08-465 004 60", "0846500460 46846500460")]
    [InlineData("+47 22 11 00 99", "4722110099")]
    [InlineData("46500460", "46500460")]
    public void A_number_is_found_with_and_without_the_country_code(string typed, string forms) =>
        string.Join(' ', TelephoneNumber.SearchForms(typed)).Should().Be(forms);

    /// <summary>Adds, changes or removes a contact, if that is possible.</summary>
    private void Try(int what, int no, bool isMain)
    {
        var input = Kim with { Name = $"Kim {revisions.Count}", IsMain = isMain };
        var change = what switch
        {
            0 => ContactChange.Save(customer, revisions, null, null, input, Anna, Now),
            1 => ContactChange.Save(customer, revisions, no, null, input, Anna, Now),
            _ => ContactChange.Remove(customer, revisions, no, null, Anna, Now),
        };
        if (change.TryGetValue(out var done, out _))
        {
            Apply(done);
        }
    }

    private void Save(int? no, ContactInput input) =>
        Apply(ContactChange.Save(customer, revisions, no, null, input, Anna, Now).ShouldSucceed());

    private void Remove(int no) =>
        Apply(ContactChange.Remove(customer, revisions, no, null, Anna, Now).ShouldSucceed());

    private RefusalCode SaveRefusal(int? no, long? seen, ContactInput input) =>
        ContactChange.Save(customer, revisions, no, seen, input, Anna, Now).ShouldBeRefused().Code;

    private RefusalCode RemoveRefusal(int no) =>
        ContactChange.Remove(customer, revisions, no, null, Anna, Now).ShouldBeRefused().Code;

    private void Apply(ContactChange change)
    {
        customer = change.Customer;
        revisions.AddRange(change.Revisions);
    }
}
