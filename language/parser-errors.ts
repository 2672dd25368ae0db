import { AbstractParserErrorMessageProvider } from 'langium';
import type { IToken, TokenType } from 'chevrotain';

/**
 * A parser error's message is the name of the one token that was expected, or nothing where several could stand there: the words for
 * people are in syntax.diagnostics.ts, in both languages.
 */
export class PostilParserErrors extends AbstractParserErrorMessageProvider {
  override buildMismatchTokenMessage({ expected }: { expected: TokenType; actual: IToken }): string {
    return expected.name;
  }

  override buildNotAllInputParsedMessage(): string {
    return 'EOF';
  }

  override buildNoViableAltMessage(): string {
    return '';
  }

  override buildEarlyExitMessage(): string {
    return '';
  }
}
