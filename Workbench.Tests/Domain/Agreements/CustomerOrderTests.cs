using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Xunit;

namespace Workbench.Tests.Domain.Agreements;

public sealed class CustomerOrderTests
{
    [Fact]
    public void An_order_names_who_ordered_and_the_customers_reference()
    {
        CustomerOrder
            .Create(" Kim Ek ", ContactChannel.Email, " PO 77 ")
            .TryGetValue(out var order, out _)
            .Should()
            .BeTrue();

        order
            .Should()
            .BeEquivalentTo(
                new
                {
                    OrderedBy = "Kim Ek",
                    Channel = ContactChannel.Email,
                    Reference = "PO 77",
                }
            );
    }

    [Theory]
    [InlineData("", "", RefusalCode.TextMissing, FieldName.SaidBy)]
    [InlineData("   ", "PO 77", RefusalCode.TextMissing, FieldName.SaidBy)]
    [InlineData("Kim", "PO\n77", RefusalCode.TextUnstorable, FieldName.Reference)]
    [InlineData("Kim", "PO \0", RefusalCode.TextUnstorable, FieldName.Reference)]
    public void Unusable_texts_are_refused(
        string orderedBy,
        string reference,
        RefusalCode code,
        FieldName field
    )
    {
        CustomerOrder
            .Create(orderedBy, ContactChannel.Phone, reference)
            .TryGetValue(out _, out var refusal)
            .Should()
            .BeFalse();

        refusal!.Code.Should().Be(code);
        refusal.Data[0].Should().Be(field);
    }

    [Fact]
    public void Texts_have_a_maximum_length()
    {
        CodeOf(new('K', CustomerOrder.MaxOrderedByLength + 1), "")
            .Should()
            .Be(RefusalCode.TextTooLong);
        CodeOf("Kim", new('7', CustomerOrder.MaxReferenceLength + 1))
            .Should()
            .Be(RefusalCode.TextTooLong);
        CodeOf(
                new('K', CustomerOrder.MaxOrderedByLength),
                new('7', CustomerOrder.MaxReferenceLength)
            )
            .Should()
            .BeNull();
    }

    private static RefusalCode? CodeOf(string orderedBy, string reference) =>
        CustomerOrder
            .Create(orderedBy, ContactChannel.Phone, reference)
            .TryGetValue(out _, out var refusal)
            ? null
            : refusal!.Code;
}
