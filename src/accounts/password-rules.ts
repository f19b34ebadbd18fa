// Which passwords are refused: those everyone tries first, and those that hold the person's name.

// The hundred most used of ten characters or more, as leaks show them; shorter ones fall to the length.
const common = new Set(
  `0000000000 0123456789 0987654321 1029384756 1111111111 1122334455 11223344556 1212121212
  1231231231 123123123123 123321123321 1234512345 123456123456 12345654321 1234567890
  12345678900 12345678901 1234567890a 1234567890q 12345678910 123456789987 123456789a
  123456789abc 123456789q 123456789z 1234567891 12345678987654321 12345qwert 123qweasdzxc
  147258369a 1472583690 147852369a 1q1q1q1q1q 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc 1qazxsw23edc
  2222222222 3333333333 5555555555 7777777777 8888888888 9876543210 9999999999 a123456789
  aa12345678 aa123456789 aaaaaaaaaa abc1234567 abc123456789 abcd123456 abcd1234567 abcdefghij
  administrator asd123456789 asdasdasd123 asdf1234567 asdfasdfasdf asdfghjkl1 asdfghjkl123
  basketball changeme123 chocolate1 christopher iloveyou12 iloveyou123 iloveyou1234
  iloveyousomuch letmein123 liverpool1 manchester mypassword mypassword1 p@ssw0rd123 p@ssword123
  password01 password10 password11 password12 password123 password1234 password12345 password123456
  passwordpassword princess12 princess123 q1w2e3r4t5 q1w2e3r4t5y6 qazwsxedcrfv qwerty1234
  qwerty12345 qwerty123456 qwertyuiop qwertyuiop1 qwertyuiop123 superman123
  welcome123 welcome1234 zaq12wsxcde3 zxcvbnm123`.split(/\s+/),
)

/** Whether it is one of the hundred most used, in whatever case. */
export const isCommonPassword = (password: string): boolean => common.has(password.toLowerCase())

/** Whether the person's handle stands in it, in whatever case. */
export const holdsHandle = (password: string, handle: string): boolean =>
  handle.length > 0 && password.toLowerCase().includes(handle.toLowerCase())
