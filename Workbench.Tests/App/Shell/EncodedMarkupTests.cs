using FluentAssertions;
using Workbench.App.Shell.Components;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class EncodedMarkupTests
{
    [Fact]
    public void Inserted_values_are_encoded_in_text_and_in_attributes()
    {
        var typed = "\"><script>alert('å&b')</script>";

        EncodedMarkup
            .Create($"""<b title="{typed}">{typed}</b>""")
            .Value.Should()
            .Be(
                """<b title="&quot;&gt;&lt;script&gt;alert(&#x27;å&amp;b&#x27;)&lt;/script&gt;">&quot;&gt;&lt;script&gt;alert(&#x27;å&amp;b&#x27;)&lt;/script&gt;</b>"""
            );
    }

    [Fact]
    public void Numbers_nothing_and_markup_that_was_created_here_are_inserted_as_they_are()
    {
        string? nothing = null;
        var inner = EncodedMarkup.Create($"<b>{12_345}</b>");

        EncodedMarkup.Create($"<p>{inner}{nothing}</p>").Value.Should().Be("<p><b>12345</b></p>");
    }
}
