using Workbench.Domain;
using Xunit.Sdk;

namespace Workbench.Tests.Domain;

internal static class ResultAssertions
{
    public static T ShouldSucceed<T>(this Result<T> result)
        where T : class =>
        result.Match(done => done, refused => throw new XunitException($"Refused: {refused}"));

    public static Refusal ShouldBeRefused<T>(this Result<T> result)
        where T : class =>
        result.Match(done => throw new XunitException($"Not refused: {done}"), refused => refused);
}
